/** The dossier of each complaint: what the law gives, why it happened, who the customer is, where the dispute went; as an API, as pages and as a pack to hand over. */
@NullMarked
package io.redress.resolution.dossiers;

import org.jspecify.annotations.NullMarked;
