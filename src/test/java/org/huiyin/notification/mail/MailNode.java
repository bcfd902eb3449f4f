package org.huiyin.notification.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.huiyin.organisation.Organisation;
import org.huiyin.organisation.SecretKeeper;
import org.springframework.context.ApplicationContext;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** One application node as far as mails are concerned, and a mail server. */
final class MailNode implements AutoCloseable {

  static final int ATTEMPTS = 3;
  static final String ADDRESS = "https://huiyin.example";

  final MailPlanner planner;
  final MailSending sending;
  private GreenMail server;
  private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

  MailNode(ApplicationContext context) {
    MailSettings settings =
        new MailSettings("huiyin@example.org", ADDRESS + "/", Duration.ofSeconds(1), ATTEMPTS);
    planner = context.getBean(MailPlanner.class);
    MailWriter writer =
        new MailWriter(
            context,
            context.getBean(Organisation.class),
            context.getBean(UnsubscribeLinks.class),
            settings,
            context.getBean(Clock.class));
    sending =
        new MailSending(
            context.getBean(MailTable.class),
            context.getBean(PreferenceTable.class),
            context.getBean(Organisation.class),
            writer,
            new MailRoom(sender, settings, context.getBean(SecretKeeper.class)),
            settings,
            context.getBean(Clock.class));
    sender.setHost("127.0.0.1");
    sender.setDefaultEncoding("UTF-8");
    open();
  }

  void open() {
    server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    sender.setPort(server.getSmtp().getPort());
  }

  @Override
  public void close() {
    server.stop();
  }

  /** Looks everything through that is there, then sends everything that is due. */
  void turn() {
    while (planner.plan()) {
      // there is more
    }
    while (sending.sendSome() > 0) {
      // there is more
    }
  }

  /** Mails that reached an address, in the order in which they came. */
  List<MimeMessage> mailsTo(String address) {
    return Arrays.stream(server.getReceivedMessages())
        .filter(
            mail -> {
              try {
                return mail.getRecipients(Message.RecipientType.TO)[0].toString().equals(address);
              } catch (MessagingException e) {
                throw new IllegalStateException(e);
              }
            })
        .toList();
  }

  /** The text of a kind. */
  static String text(Part part, String type) {
    try {
      if (part.isMimeType(type)) {
        return part.getContent().toString();
      }
      StringBuilder all = new StringBuilder();
      if (part.getContent() instanceof Multipart parts) {
        for (int i = 0; i < parts.getCount(); i++) {
          BodyPart each = parts.getBodyPart(i);
          all.append(text(each, type));
        }
      }
      return all.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
