package io.redress.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import io.redress.testkit.AccessMatrix;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.web.context.WebApplicationContext;

class DoorsTest extends Running {

    private final WebApplicationContext service;

    @Autowired
    DoorsTest(WebApplicationContext service) {
        super(service);
        this.service = service;
    }

    @Test
    void everyEndpointAdmitsExactlyWhomTheTableNames() {
        new AccessMatrix(service)
                .isExactly(
                        """
                        GET  /api/queues                                      agent specialist supervisor manager quality service
                        GET  /api/queues/{queue}                              agent specialist supervisor manager quality service
                        GET  /api/cases                                       agent specialist supervisor manager quality service
                        GET  /api/cases/{idOrReference}                       agent specialist supervisor manager quality service
                        POST /api/cases/{case}/assignment                     agent specialist supervisor manager service
                        POST /api/cases/{case}/investigation                  agent specialist supervisor manager service
                        POST /api/cases/{case}/notes                          agent specialist supervisor manager service
                        POST /api/cases/{case}/replies                        agent specialist supervisor manager service
                        POST /api/cases/{case}/plans                          agent specialist supervisor manager service
                        POST /api/cases/{case}/questions                      agent specialist supervisor manager service
                        POST /api/cases/{case}/offers                         agent specialist supervisor manager service
                        POST /api/cases/{case}/offers/{offerId}/withdrawal    agent specialist supervisor manager service
                        POST /api/cases/{case}/offers/{offerId}/choice        agent specialist supervisor manager service
                        POST /api/cases/{case}/deliveries                     agent specialist supervisor manager service
                        POST /api/cases/{case}/resolution                     agent specialist supervisor manager service
                        POST /api/cases/{case}/withdrawal                     agent specialist supervisor manager service
                        POST /api/cases/{case}/merge                          agent specialist supervisor manager service
                        POST /api/cases/{case}/promises                           agent specialist supervisor manager service
                        POST /api/cases/{case}/promises/{promiseId}/keeping       agent specialist supervisor manager service
                        POST /api/cases/{case}/promises/{promiseId}/no-show       agent specialist supervisor manager service
                        POST /api/cases/{case}/promises/{promiseId}/release       agent specialist supervisor manager service
                        POST /api/cases/{case}/escalation                         agent specialist supervisor manager service
                        POST /api/cases/{case}/transfer                           agent specialist supervisor manager service
                        POST /api/cases/{case}/approvals/{approvalId}/grant       specialist supervisor manager service
                        POST /api/cases/{case}/approvals/{approvalId}/refusal     specialist supervisor manager service
                        POST /api/cases/{case}/approvals/{approvalId}/withdrawal  agent specialist supervisor manager service
                        POST /api/cases/{case}/tasks                              agent specialist supervisor manager service
                        POST /api/cases/{case}/tasks/{taskId}/answer              agent specialist supervisor manager service
                        POST /api/cases/{case}/tasks/{taskId}/cancellation        agent specialist supervisor manager service
                        POST /api/cases/{case}/advances                           agent specialist supervisor manager service
                        POST /api/cases/{case}/advances/{advanceId}/recovery      agent specialist supervisor manager service
                        POST /api/cases/{case}/advances/{advanceId}/write-off     agent specialist supervisor manager service
                        POST /api/cases/{case}/reopening                      supervisor manager service
                        POST /api/cases/{case}/dossier                        agent specialist supervisor manager service
                        POST /api/cases/{case}/pack                           agent specialist supervisor manager service
                        POST /desk/cases/{reference}/law                      agent specialist supervisor manager service
                        POST /desk/cases/{reference}/dossier                  agent specialist supervisor manager service
                        POST /desk/cases/{reference}/pack.json                agent specialist supervisor manager service
                        GET  /api/cases/search                                agent specialist supervisor manager quality service
                        GET  /desk/search                                     agent specialist supervisor manager quality service
                        GET  /desk/cases/{reference}/pack.pdf                 agent specialist supervisor manager service
                        POST /desk/cases/{reference}/pack.pdf                 agent specialist supervisor manager service
                        GET  /desk/improvement                                agent specialist supervisor manager quality service
                        GET  /desk/improvement/recalls/{id}                   agent specialist supervisor manager quality service
                        POST /desk/improvement/actions                        agent specialist supervisor manager service
                        POST /desk/improvement/actions/{id}/{verb}            agent specialist supervisor manager service
                        POST /desk/improvement/recalls                        supervisor manager service
                        POST /desk/improvement/recalls/{id}/{verb}            agent specialist supervisor manager service
                        GET  /api/cases/{case}/entitlement                    agent specialist supervisor manager quality service
                        POST /api/cases/{case}/entitlement                    agent specialist supervisor manager service
                        GET  /api/cases/{case}/dossier                        agent specialist supervisor manager quality service
                        POST /api/cases/{case}/dossier/{action}               agent specialist supervisor manager service
                        GET  /api/cases/{case}/pack                           agent specialist supervisor manager service
                        GET  /desk/cases/{reference}/law                      agent specialist supervisor manager quality service
                        POST /desk/cases/{reference}/entitlement              agent specialist supervisor manager service
                        GET  /desk/cases/{reference}/dossier                  agent specialist supervisor manager quality service
                        POST /desk/cases/{reference}/dossier/{action}         agent specialist supervisor manager service
                        GET  /desk/cases/{reference}/pack.json                agent specialist supervisor manager service
                        GET  /desk/cases/{reference}/drafts/{form}            agent specialist supervisor manager service
                        GET  /desk                                            agent specialist supervisor manager quality service
                        GET  /desk/team                                       supervisor manager service
                        POST /desk/team/reassignment                          supervisor manager service
                        GET  /desk/cases                                      agent specialist supervisor manager quality service
                        GET  /desk/cases/{reference}                          agent specialist supervisor manager quality service
                        GET  /desk/cases/{reference}/attachments/{sha256}     agent specialist supervisor manager quality service
                        POST /desk/cases/{reference}/{action}                 agent specialist supervisor manager service
                        """);
    }

    /** The rule for one action stands before the rule for all of them: no spelling gets around it. */
    @Test
    void onlySupervisorsReopenHoweverTheAddressIsWritten() {
        var matrix = new AccessMatrix(service);
        for (var action : List.of("reopening", "%72eopening", "reopening/", "./reopening")) {
            assertThat(matrix.admits(HttpMethod.POST, "/desk/cases/RD/" + action, "agent"))
                    .as(action)
                    .isFalse();
        }
        assertThat(matrix.admits(HttpMethod.POST, "/desk/cases/RD/reopening", "supervisor"))
                .isTrue();
    }
}
