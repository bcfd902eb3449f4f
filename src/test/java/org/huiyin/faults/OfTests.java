package org.huiyin.faults;

import java.io.IOException;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.core.type.filter.TypeFilter;

/** Leaves out what is on the class path of tests only. */
public class OfTests implements TypeFilter {

  @Override
  public boolean match(MetadataReader type, MetadataReaderFactory others) throws IOException {
    return type.getResource().getURL().getPath().contains("/test-classes/");
  }
}
