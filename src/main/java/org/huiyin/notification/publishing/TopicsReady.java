package org.huiyin.notification.publishing;

/** The broker answers and has all topics; told again whenever it was away in between. */
public record TopicsReady() {}
