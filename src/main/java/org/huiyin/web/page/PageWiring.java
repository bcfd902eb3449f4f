package org.huiyin.web.page;

import java.util.List;
import org.huiyin.web.live.Presence;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** How requests become arguments, and where the root leads. */
@Configuration(proxyBeanMethods = false)
class PageWiring implements WebMvcConfigurer {

  private final ActingArguments acting;
  private final Presence presence;

  PageWiring(ActingArguments acting, Presence presence) {
    this.acting = acting;
    this.presence = presence;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(acting);
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(Languages.languageSwitch()).excludePathPatterns("/api/**");
    registry.addInterceptor(presence).excludePathPatterns("/api/**");
  }

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addRedirectViewController("/", "/workbench").setStatusCode(HttpStatus.SEE_OTHER);
    registry.addViewController("/help").setViewName("help");
  }

  /** A deed is answered with 303 See Other, so that going back never repeats it. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnWebApplication
  static class SeeOther {

    SeeOther(ThymeleafViewResolver views) {
      views.setRedirectHttp10Compatible(false);
    }
  }
}
