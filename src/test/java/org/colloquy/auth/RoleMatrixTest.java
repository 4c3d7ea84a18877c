package org.colloquy.auth;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.colloquy.TestDatabase;

/** The matrix on a server whose discussions anyone may read. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class RoleMatrixTest extends RoleMatrix {

  @Override
  String anonymousColumn() {
    return "public";
  }
}
