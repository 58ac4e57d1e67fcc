package io.redress.acceptance;

import io.redress.acceptance.doors.CallCentre;
import io.redress.acceptance.doors.Complaint;
import io.redress.acceptance.doors.Customer;
import io.redress.acceptance.doors.Desk;
import io.redress.acceptance.doors.Http;
import io.redress.acceptance.doors.MailDoor;
import io.redress.acceptance.doors.Receipt;
import io.redress.acceptance.doors.WebDoor;
import io.redress.acceptance.evidence.Log;
import io.redress.acceptance.evidence.MailSent;
import io.redress.acceptance.running.RunningRedress;
import java.util.Map;

/** Everybody who takes part in a complaint, at the doors of one system. */
final class Story {

    final Http http;
    final WebDoor web;
    final MailDoor mail;
    final CallCentre calls;
    final Desk desk;
    final Log log;
    final MailSent mailSent;

    Story(RunningRedress redress) {
        http = new Http(redress.origin());
        web = new WebDoor(http);
        mail = new MailDoor(redress.smtpHost(), redress.smtpPort());
        calls = new CallCentre(http, redress.secret("REDRESS_CALL_SIGNING_KEY"));
        desk = new Desk(http, redress);
        log = new Log(redress.kafka());
        mailSent = new MailSent(redress);
    }

    Customer customer(Receipt receipt) {
        return new Customer(http, receipt);
    }

    /** A complaint by web that an agent settles at once and whose customer is content. */
    Receipt fromFilingToClosing(Complaint complaint) {
        var receipt = web.filed(complaint);
        settle(receipt);
        return receipt;
    }

    void settle(Receipt receipt) {
        var id = receipt.complaintId();
        desk.awaits(id, "open");
        desk.acts("agent", id, "assignment", Map.of("agent", "agent"));
        desk.acts(
                "agent",
                id,
                "resolution",
                Map.of("manner", "at-once", "summary", "Done, and sorry."));
        var customer = customer(receipt);
        customer.answersSurvey(5, true);
        customer.seesState("closed");
    }
}
