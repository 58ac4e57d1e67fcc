package io.redress.intake.arrival;

import io.redress.contract.ContractJson;
import io.redress.contract.intake.RejectionReason;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;

/** Request bodies, read up to a limit. What a message says about a broken one never repeats its content. */
public final class Bodies {

    public static final int LONGEST = 1024 * 1024;

    private Bodies() {}

    /** @throws InvalidArrivalException when it is longer than {@link #LONGEST} */
    public static byte[] bytes(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LONGEST) {
            throw tooLong();
        }
        return bytes(request.getInputStream());
    }

    /** The same of one part of a form. */
    public static byte[] bytes(MultipartFile part) throws IOException {
        try (var stream = part.getInputStream()) {
            return bytes(stream);
        }
    }

    private static byte[] bytes(InputStream stream) throws IOException {
        var bytes = stream.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw tooLong();
        }
        return bytes;
    }

    public static JsonFields fields(HttpServletRequest request) throws IOException {
        return fields(bytes(request));
    }

    /** @throws InvalidArrivalException when it is no JSON object, or one nested beyond reason */
    public static JsonFields fields(byte[] body) {
        try {
            return fields(ContractJson.mapper().readTree(body));
        } catch (StreamConstraintsException beyondLimits) {
            throw malformed(
                    "too-deep", "the JSON is nested too deep or has a number or name too long");
        } catch (ArithmeticException | NumberFormatException beyondNumbers) {
            // Jackson lets through what BigDecimal says of an exponent that it cannot hold.
            throw malformed("malformed", "the JSON has a number that nobody can mean");
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            throw malformed(
                    "malformed",
                    "this is no JSON: look near line "
                            + at.getLineNr()
                            + ", column "
                            + at.getColumnNr());
        }
    }

    public static JsonFields fields(JsonNode node) {
        if (!node.isObject()) {
            throw malformed("wrong-type", "the body must be a JSON object");
        }
        return new JsonFields(node);
    }

    private static InvalidArrivalException malformed(String code, String message) {
        return new InvalidArrivalException(
                RejectionReason.MALFORMED, new FieldProblem("", code, message));
    }

    private static InvalidArrivalException tooLong() {
        return new InvalidArrivalException(
                RejectionReason.TOO_LARGE,
                new FieldProblem(
                        "", "too-large", "the body is longer than 1 MB: send long texts as files"));
    }
}
