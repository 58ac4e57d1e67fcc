/** What is found out about a complaint beside handling it: facts for the law, the cause, who the customer is, where the dispute went. Refuses nothing to a customer. */
@NullMarked
package io.redress.resolution.domain.dossier;

import org.jspecify.annotations.NullMarked;
