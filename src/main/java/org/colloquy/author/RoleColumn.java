package org.colloquy.author;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a role under its wire name, so that SQL and JSON speak of the same three words. */
@Converter
class RoleColumn implements AttributeConverter<Role, String> {

  @Override
  public String convertToDatabaseColumn(Role role) {
    return role.wireName();
  }

  @Override
  public Role convertToEntityAttribute(String wireName) {
    return Role.of(wireName);
  }
}
