package io.cardledger.server.routing;

import java.time.Duration;

/**
 * What is asked of another instance.
 *
 * @param pathAndQuery the call
 * @param accept the media type wanted
 * @param maxWait how long it may wait there
 */
public record ForwardedRequest(String pathAndQuery, String accept, Duration maxWait) {}
