package io.cardledger.balance.web;

import io.cardledger.model.balance.CardBalance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** A balance as {@code text/plain}: just the decimal. */
final class BalanceTextConverter extends AbstractHttpMessageConverter<CardBalance> {

    BalanceTextConverter() {
        super(MediaType.TEXT_PLAIN);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return type == CardBalance.class;
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected CardBalance readInternal(Class<? extends CardBalance> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("a balance is never read", message);
    }

    @Override
    protected void writeInternal(CardBalance balance, HttpOutputMessage message) throws IOException {
        message.getBody().write(balance.balance().toString().getBytes(StandardCharsets.US_ASCII));
    }
}
