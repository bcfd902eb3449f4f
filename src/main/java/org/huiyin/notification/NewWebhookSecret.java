package org.huiyin.notification;

/**
 * A secret that was just made, never to be read again.
 *
 * @param secret the secret
 * @param webhook whose it is
 */
public record NewWebhookSecret(String secret, WebhookView webhook) {}
