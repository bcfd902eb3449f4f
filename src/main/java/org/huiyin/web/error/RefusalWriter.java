package org.huiyin.web.error;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.huiyin.shared.InvalidInput;
import org.huiyin.web.page.PageTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Words a refusal for whoever asked: a problem document for programs, a fragment for a form that
 * script sent, a page for everybody else.
 */
@Component
class RefusalWriter {

  private static final String API = "/api/";

  private final PageTexts texts;

  RefusalWriter(PageTexts texts) {
    this.texts = texts;
  }

  Refusal refusal(HttpStatusCode status, String code, List<Object> arguments) {
    return new Refusal(
        status, code, texts.refusal(code, arguments), texts.plain(arguments), List.of(), null);
  }

  Refusal failure(String reference) {
    return new Refusal(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "web.failure",
        texts.refusal("web.failure", List.of(reference)),
        List.of(reference),
        List.of(),
        reference);
  }

  Refusal faulty(List<InvalidInput.Fault> faults) {
    List<Refusal.FieldFault> worded =
        faults.stream()
            .map(
                fault ->
                    new Refusal.FieldFault(
                        fault.field(),
                        fault.code(),
                        texts.refusal(fault.code(), fault.arguments()),
                        texts.plain(fault.arguments())))
            .toList();
    return new Refusal(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "web.faulty-input",
        texts.refusal("web.faulty-input", List.of(worded.size())),
        List.of(worded.size()),
        worded,
        null);
  }

  /** Answers in the form the request asks for. */
  Object answer(Refusal refusal, HttpServletRequest request, String path) {
    if (wantsDocument(request, path)) {
      return ResponseEntity.status(refusal.status())
          .contentType(MediaType.APPLICATION_PROBLEM_JSON)
          .body(document(refusal, path));
    }
    boolean fragment = request.getHeader("HX-Request") != null && !"GET".equals(methodOf(request));
    String view = fragment ? "fragments/refusal :: refusal" : "error/refusal";
    return new ModelAndView(view, Map.of("refusal", refusal), refusal.status());
  }

  /** The container shows failures to error pages as if they had been read. */
  private static String methodOf(HttpServletRequest request) {
    Object original = request.getAttribute(RequestDispatcher.ERROR_METHOD);
    return original == null ? request.getMethod() : original.toString();
  }

  private ProblemDetail document(Refusal refusal, String path) {
    ProblemDetail document = ProblemDetail.forStatusAndDetail(refusal.status(), refusal.text());
    document.setType(URI.create("urn:huiyin:problem:" + refusal.code()));
    document.setTitle(texts.of("web.status." + refusal.status().value()));
    document.setInstance(instance(path));
    document.setProperty("code", refusal.code());
    document.setProperty("arguments", refusal.arguments());
    if (!refusal.faults().isEmpty()) {
      document.setProperty("faults", refusal.faults());
    }
    if (refusal.reference() != null) {
      document.setProperty("reference", refusal.reference());
    }
    return document;
  }

  private static @Nullable URI instance(String path) {
    try {
      return URI.create(path);
    } catch (IllegalArgumentException unreadable) {
      return null;
    }
  }

  private static boolean wantsDocument(HttpServletRequest request, String path) {
    if (path.startsWith(API) || path.startsWith("/actuator/")) {
      return true;
    }
    try {
      List<MediaType> accepted = MediaType.parseMediaTypes(request.getHeader(HttpHeaders.ACCEPT));
      return accepted.stream().noneMatch(type -> type.includes(MediaType.TEXT_HTML))
          && accepted.stream()
              .anyMatch(
                  type ->
                      type.isCompatibleWith(MediaType.APPLICATION_JSON)
                          || type.isCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
    } catch (InvalidMediaTypeException unreadable) {
      return false;
    }
  }
}
