package io.redress.platform.web;

import io.redress.platform.problem.BodyTooLargeException;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** A body that breaks off when it goes on after its limit. */
final class CountedInput extends ServletInputStream {

    private final ServletInputStream body;
    private final long limit;
    private long read;

    CountedInput(ServletInputStream body, long limit) {
        this.body = body;
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        var next = body.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        var got = body.read(bytes, offset, length);
        count(Math.max(0, got));
        return got;
    }

    private void count(int more) throws IOException {
        read += more;
        if (read > limit) {
            throw new BodyTooLargeException(limit);
        }
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
