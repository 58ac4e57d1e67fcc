package io.redress.platform.problem;

import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import io.redress.platform.Refusal;
import io.redress.platform.aggregate.VersionConflictException;
import io.redress.platform.attachment.AttachmentTooLargeException;
import io.redress.platform.log.LogUnavailableException;
import java.io.IOException;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import tools.jackson.core.JacksonException;

/** Which problem an exception is. Empty for what nobody foresaw. */
record ProblemOf(JsonFaults json, FieldFaults fields) {

    Optional<Problem> of(Throwable failure) {
        return Optional.ofNullable(
                switch (failure) {
                    case ProblemException known -> known.problem();
                    case VersionConflictException ignored -> conflict();
                    case Refusal refusal -> refused(refusal);
                    case LogUnavailableException ignored -> Problem.unavailable("log-unavailable");
                    case DataAccessResourceFailureException ignored -> storeAway();
                    case TransientDataAccessException ignored -> storeAway();
                    case MongoTimeoutException ignored -> storeAway();
                    case MongoSocketException ignored -> storeAway();
                    case AttachmentTooLargeException large -> tooLarge(large.limit());
                    case BodyTooLargeException large -> tooLarge(large.limit());
                    case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
                    case JacksonException unreadable -> unreadable(unreadable);
                    case BindException invalid -> fields.of(invalid);
                    case HandlerMethodValidationException invalid -> fields.of(invalid);
                    case MethodArgumentTypeMismatchException wrong ->
                            fields.of(wrong.getName(), "fault.wrong-type");
                    case MissingRequestHeaderException missing ->
                            fields.of(missing.getHeaderName(), "fault.missing");
                    case MissingServletRequestParameterException missing ->
                            fields.of(missing.getParameterName(), "fault.missing");
                    case MissingServletRequestPartException missing ->
                            fields.of(missing.getRequestPartName(), "fault.missing");
                    case InvalidParameterException form -> ofStatus(form.getErrorCode());
                    case ErrorResponse general -> ofStatus(general.getStatusCode().value());
                    default -> null;
                });
    }

    private Problem unreadable(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case BodyTooLargeException large -> {
                    return tooLarge(large.limit());
                }
                case JacksonException fault when !(fault.getCause() instanceof IOException) -> {
                    return json.of(fault);
                }
                default -> {}
            }
        }
        return Problem.of(HttpStatus.BAD_REQUEST, "unreadable");
    }

    private static Problem conflict() {
        return Problem.of(HttpStatus.CONFLICT, "version-conflict");
    }

    private static Problem storeAway() {
        return Problem.unavailable("store-unavailable");
    }

    private static Problem tooLarge(long limit) {
        return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "larger-than", limit / 1024);
    }

    private static Problem refused(Refusal refusal) {
        var said = refusal.getMessage();
        var problem = Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, refusal.code());
        return said == null ? problem : problem.saying(said);
    }

    /** Empty where the status says that the fault is ours. */
    private static Problem ofStatus(int code) {
        var status = HttpStatus.resolve(code);
        return Problem.of(status == null ? HttpStatus.BAD_REQUEST : status);
    }
}
