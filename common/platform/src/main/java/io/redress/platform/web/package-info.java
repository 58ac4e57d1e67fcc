/** What the pages of all services share: language, layout, assets, and how large a request may be. */
@NullMarked
package io.redress.platform.web;

import org.jspecify.annotations.NullMarked;
