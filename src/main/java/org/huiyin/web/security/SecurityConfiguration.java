package org.huiyin.web.security;

import jakarta.servlet.DispatcherType;
import java.util.List;
import org.huiyin.organisation.AccessTokens;
import org.huiyin.organisation.Accounts;
import org.huiyin.organisation.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who gets in where: programs with a token at the API, people with a session at the pages. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

  /** Nothing from elsewhere, nothing inline; images of the style sheets are data addresses. */
  private static final String CONTENT_POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self';"
          + " form-action 'self'; frame-ancestors 'none'";

  private static final String UNSUBSCRIBE = "/mail/unsubscribe";

  private static final List<String> PUBLIC_PREFIXES = List.of("/webjars/", "/assets/");

  /** Style sheets, scripts and pictures, which hold no data. */
  static boolean isPublic(String path) {
    return PUBLIC_PREFIXES.stream().anyMatch(path::startsWith);
  }

  @Bean
  AuthenticationManager authenticationManager(LocalAccountProvider localAccounts) {
    return new ProviderManager(localAccounts);
  }

  @Bean
  @Order(1)
  SecurityFilterChain programs(
      HttpSecurity http, AccessTokens tokens, @Value("${huiyin.demo:false}") boolean demo)
      throws Exception {
    Refusals refusals = new Refusals(demo);
    http.securityMatcher("/api/**", "/v3/api-docs/**", "/v3/api-docs.yaml", "/actuator/**")
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(
            sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                    .permitAll()
                    .requestMatchers("/actuator/health/**", "/v3/api-docs/**", "/v3/api-docs.yaml")
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .hasRole(Role.ADMIN.name())
                    .anyRequest()
                    .authenticated())
        .exceptionHandling(
            handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .addFilterBefore(
            new BearerTokenFilter(tokens, refusals), AnonymousAuthenticationFilter.class);
    if (demo) {
      http.httpBasic(basic -> basic.authenticationEntryPoint(refusals));
    }
    addHeaders(http);
    return http.build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain people(HttpSecurity http, CurrentUsers users, Accounts accounts)
      throws Exception {
    http.authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                    .permitAll()
                    .requestMatchers("/webjars/**", "/assets/**", "/favicon.ico")
                    .permitAll()
                    .requestMatchers("/sign-in", UNSUBSCRIBE, StandingFilter.EVENTS + "**")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        // mail programs have no page of ours to take a token from; the link itself is signed
        .csrf(csrf -> csrf.ignoringRequestMatchers(UNSUBSCRIBE))
        .formLogin(
            form ->
                form.loginPage("/sign-in").failureUrl("/sign-in?refused").defaultSuccessUrl("/"))
        .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?left"))
        .exceptionHandling(handling -> handling.accessDeniedHandler(new Refusals(false)))
        .addFilterBefore(new RedirectForScripts(), CsrfFilter.class)
        .addFilterAfter(new StandingFilter(users, accounts), AuthorizationFilter.class);
    addHeaders(http);
    return http.build();
  }

  private static void addHeaders(HttpSecurity http) throws Exception {
    http.headers(
        headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                    policy -> policy.policy("camera=(), microphone=(), geolocation=()"))
                .frameOptions(frames -> frames.deny()));
  }
}
