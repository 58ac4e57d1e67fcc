/** Scripts and templates where they are needed: on the case's page, and in its forms with the fields filled. */
@NullMarked
package io.redress.resolution.scripts;

import org.jspecify.annotations.NullMarked;
