package io.redress.resolution.acting;

import io.redress.contract.ComplaintId;
import io.redress.contract.Reference;
import io.redress.platform.problem.Problem;
import io.redress.platform.problem.ProblemException;
import java.util.regex.Pattern;

/** What stands for a case in an address: its reference as people write it, or the complaint's id. */
public final class CaseAddress {

    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private CaseAddress() {}

    /** @throws ProblemException not found, when it can stand for none */
    public static ComplaintId id(String idOrReference) {
        return UUID.matcher(idOrReference).matches()
                ? ComplaintId.of(idOrReference)
                : Reference.parse(idOrReference)
                        .map(Reference::complaintId)
                        .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }
}
