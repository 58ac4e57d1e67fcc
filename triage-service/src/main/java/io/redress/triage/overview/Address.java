package io.redress.triage.overview;

import io.redress.contract.ComplaintId;
import io.redress.contract.Reference;
import io.redress.platform.problem.Problem;
import io.redress.platform.problem.ProblemException;
import java.util.regex.Pattern;

/** What stands for a complaint in an address: its reference as people write it, or its id. */
final class Address {

    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Address() {}

    /** @throws ProblemException not found, when it can stand for none */
    static ComplaintId id(String idOrReference) {
        return UUID.matcher(idOrReference).matches()
                ? ComplaintId.of(idOrReference)
                : Reference.parse(idOrReference)
                        .map(Reference::complaintId)
                        .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }
}
