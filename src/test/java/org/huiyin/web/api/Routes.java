package org.huiyin.web.api;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route the application answers, as it is mapped. */
final class Routes {

  private Routes() {}

  /** Routes of the API, by method and path below the root. */
  static Map<String, HandlerMethod> ofApi(ApplicationContext context) {
    Map<String, HandlerMethod> routes = new TreeMap<>();
    all(context, type -> type.getPackageName().startsWith("org.huiyin.web.api"))
        .forEach((route, handler) -> routes.put(route.replace(Api.ROOT, ""), handler));
    return routes;
  }

  /** Routes of the pages, by method and path. */
  static Map<String, HandlerMethod> ofPages(ApplicationContext context) {
    return all(
        context,
        type ->
            type.getPackageName().startsWith("org.huiyin.")
                && !type.getPackageName().startsWith("org.huiyin.web.api")
                && !type.getPackageName().equals("org.huiyin.web.error"));
  }

  /** The method and the path of a route. */
  static List<String> words(String route) {
    int blank = route.indexOf(' ');
    return List.of(route.substring(0, blank), route.substring(blank + 1));
  }

  private static Map<String, HandlerMethod> all(
      ApplicationContext context, Predicate<Class<?>> ofInterest) {
    Map<String, HandlerMethod> routes = new TreeMap<>();
    context
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach(
            (mapping, handler) -> {
              if (ofInterest.test(handler.getBeanType())) {
                for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                  for (String path : mapping.getPatternValues()) {
                    routes.put(method + " " + path, handler);
                  }
                }
              }
            });
    return routes;
  }
}
