package org.huiyin.dashboard;

/**
 * How long departments take from assignment to delivered reply.
 *
 * @param replies replies counted
 * @param median working days of the reply in the middle
 * @param p90 working days within which nine of ten replies were delivered
 */
public record HandlingTime(long replies, int median, int p90) {}
