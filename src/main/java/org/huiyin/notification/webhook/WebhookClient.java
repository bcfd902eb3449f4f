package org.huiyin.notification.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;

/**
 * Posts a message to an end point: to the address that was checked and to no other, without
 * following redirects, keeping connections or remembering cookies, and never longer than allowed.
 */
class WebhookClient implements DisposableBean {

  private static final int BYTES_READ = 2_000;

  private final Destinations destinations;
  private final Duration limit;
  private final CloseableHttpClient http;
  private final ScheduledThreadPoolExecutor alarms =
      new ScheduledThreadPoolExecutor(
          1,
          task -> {
            Thread thread = new Thread(task, "webhook-time-limits");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Makes a client.
   *
   * @param destinations knows where to send
   * @param limit how long an attempt may take
   * @param atOnce most attempts at the same time
   * @param tls whom to trust; null for the usual authorities
   */
  WebhookClient(Destinations destinations, Duration limit, int atOnce, @Nullable SSLContext tls) {
    this.destinations = destinations;
    this.limit = limit;
    alarms.setRemoveOnCancelPolicy(true);
    Timeout timeout = Timeout.of(limit);
    PoolingHttpClientConnectionManagerBuilder connections =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(new Pinned())
            .setMaxConnTotal(atOnce)
            .setMaxConnPerRoute(atOnce)
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(timeout)
                    .setSocketTimeout(timeout)
                    .build());
    if (tls != null) {
      connections.setTlsSocketStrategy(
          ClientTlsStrategyBuilder.create().setSslContext(tls).buildClassic());
    }
    http =
        HttpClients.custom()
            .setConnectionManager(connections.build())
            .setDefaultRequestConfig(
                RequestConfig.custom()
                    .setResponseTimeout(timeout)
                    .setConnectionRequestTimeout(timeout)
                    .setProtocolUpgradeEnabled(false)
                    .build())
            .setConnectionReuseStrategy((request, response, context) -> false)
            .setUserAgent("Huiyin-Webhooks")
            .disableRedirectHandling()
            .disableAutomaticRetries()
            .disableCookieManagement()
            .disableAuthCaching()
            .disableContentCompression()
            .build();
  }

  /** Names were looked up before; whatever would look one up again is stopped. */
  private static final class Pinned implements DnsResolver {

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      throw new UnknownHostException(host);
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
      throw new UnknownHostException(host);
    }
  }

  /**
   * Makes one attempt.
   *
   * @param url where to
   * @param type content type of the body
   * @param headers further headers
   * @param body what to send
   * @return what came of it
   */
  Answer post(String url, String type, Map<String, String> headers, byte[] body) {
    long start = System.nanoTime();
    try {
      URI uri = destinations.parse(url);
      InetAddress address = destinations.resolve(uri);
      if (System.nanoTime() - start > limit.toNanos()) {
        return Answer.none(Problem.TIMED_OUT);
      }
      HttpPost post = new HttpPost(uri);
      post.setEntity(new ByteArrayEntity(body, ContentType.create(type, StandardCharsets.UTF_8)));
      headers.forEach(post::setHeader);
      return send(new HttpHost(uri.getScheme(), address, uri.getHost(), uri.getPort()), post);
    } catch (NotAllowed e) {
      return Answer.none(Problem.NOT_ALLOWED);
    } catch (UnknownHostException e) {
      return Answer.none(Problem.UNKNOWN_HOST);
    }
  }

  private Answer send(HttpHost target, HttpPost post) {
    Future<?> alarm = alarms.schedule(post::cancel, limit.toMillis(), TimeUnit.MILLISECONDS);
    ClassicHttpResponse response = null;
    try {
      response = http.executeOpen(target, post, null);
      return Answer.of(response.getCode(), beginningOf(response.getEntity()));
    } catch (IOException | RuntimeException e) {
      return Answer.none(post.isCancelled() ? Problem.TIMED_OUT : problem(e));
    } finally {
      alarm.cancel(false);
      // rather than read what is left, however much it is
      post.cancel();
      Closer.closeQuietly(response);
    }
  }

  /** Reads the beginning of an answer; the status counts even when its text does not come. */
  private static String beginningOf(@Nullable HttpEntity entity) {
    if (entity == null) {
      return "";
    }
    byte[] bytes = new byte[BYTES_READ];
    int length = 0;
    try {
      InputStream content = entity.getContent();
      int read = content == null ? -1 : content.read(bytes, 0, BYTES_READ);
      while (read > 0) {
        length += read;
        read = content.read(bytes, length, BYTES_READ - length);
      }
    } catch (IOException e) {
      // what came so far is what there is
    }
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  private static Problem problem(Exception failure) {
    if (failure instanceof SSLException) {
      return Problem.NOT_SECURE;
    }
    if (failure instanceof InterruptedIOException) {
      return Problem.TIMED_OUT;
    }
    return failure instanceof ConnectException || failure instanceof NoRouteToHostException
        ? Problem.NO_CONNECTION
        : Problem.NO_ANSWER;
  }

  @Override
  public void destroy() {
    alarms.shutdownNow();
    Closer.closeQuietly(http);
  }
}
