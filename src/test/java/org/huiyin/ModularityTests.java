package org.huiyin;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The modules depend on each other only as their {@code package-info} allows. */
class ModularityTests {

  @Test
  void modulesKeepToTheirAllowedDependencies() {
    ApplicationModules.of(HuiyinApplication.class).verify();
  }
}
