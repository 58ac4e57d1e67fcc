/** What intake keeps to serve a person's rights: marks and places, never what names them. */
@NullMarked
package io.redress.intake.rights.view;

import org.jspecify.annotations.NullMarked;
