package io.redress.intake.complaints;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.redress.intake.arrival.Bodies;
import io.redress.intake.arrival.InvalidArrivalException;

/** Any bytes are a complaint or refused in our words; searched as {@code MailFuzzTest} is. */
class ComplaintFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void anyBytesAreAComplaintOrRefused(byte[] bytes) {
        try {
            ComplaintForm.of(Bodies.fields(bytes));
        } catch (InvalidArrivalException told) {
            // The other of the two things that it may be.
        }
    }
}
