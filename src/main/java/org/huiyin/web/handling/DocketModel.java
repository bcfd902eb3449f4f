package org.huiyin.web.handling;

import java.util.List;
import org.huiyin.handling.AnswerOutcome;
import org.huiyin.handling.ContactMode;
import org.huiyin.handling.ContactPhase;
import org.huiyin.handling.ReplyState;
import org.huiyin.handling.ReplyView;
import org.huiyin.handling.ResultClass;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Adds an assignment and the choices of its forms to a page. */
@Component
class DocketModel {

  void fill(Model model, Docket docket) {
    ReplyView reply = docket.reply();
    model.addAttribute("docket", docket);
    model.addAttribute("editor", ReplyEditor.of(docket));
    model.addAttribute(
        "returnedReply",
        reply != null
                && (reply.state() == ReplyState.REJECTED || reply.state() == ReplyState.SENT_BACK)
            ? reply
            : null);
    model.addAttribute("modes", List.of(ContactMode.values()));
    model.addAttribute("phases", List.of(ContactPhase.values()));
    model.addAttribute("outcomes", List.of(AnswerOutcome.values()));
    model.addAttribute("classes", List.of(ResultClass.values()));
  }
}
