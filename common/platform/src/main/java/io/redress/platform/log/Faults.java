package io.redress.platform.log;

import com.mongodb.MongoException;
import java.io.IOException;
import org.apache.kafka.common.errors.RetriableException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;

/** One question about a failure: does it pass by itself, so that the line must wait? */
final class Faults {

    private Faults() {}

    static boolean passes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof LogUnavailableException
                    || cause instanceof MongoException
                    || cause instanceof TransientDataAccessException
                    || cause instanceof DataAccessResourceFailureException
                    || cause instanceof RetriableException
                    || cause instanceof IOException
                    || cause instanceof InterruptedException) {
                return true;
            }
        }
        return false;
    }
}
