/**
 * Who is at the door: sign-in with local accounts, access tokens, and what every answer carries.
 */
@NamedInterface("security")
@NullMarked
package org.huiyin.web.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
