package org.colloquy.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.Set;

/**
 * JSON merge patch (RFC 7396) on a record of what may be edited. Its members are scalars and
 * arrays, which a patch replaces whole, so there is nothing to recurse into.
 */
@ApplicationScoped
public class MergePatch {

  /** The media type of a merge patch; plain JSON is taken for it too. */
  public static final String MEDIA_TYPE = "application/merge-patch+json";

  private final ObjectMapper mapper;
  private final Validator validator;

  MergePatch(ObjectMapper mapper, Validator validator) {
    this.mapper = mapper;
    this.validator = validator;
  }

  /**
   * Applies a patch.
   *
   * @param current what is there now
   * @param patch the request's body; a member that is null asks for the member's removal
   * @return what is to be there; valid by its constraints
   * @throws ProblemException if the patch is not an object, or holds a member that may not be set
   *     or is of the wrong type
   * @throws ConstraintViolationException if the outcome breaks a constraint
   */
  public <T extends Record> T apply(T current, JsonNode patch) {
    if (patch == null || !patch.isObject()) {
      throw JsonFaults.invalid("", "must be an object");
    }
    ObjectNode merged = mapper.valueToTree(current);
    merged.setAll((ObjectNode) patch);
    @SuppressWarnings("unchecked") // getClass of a T gives a Class<T>, but for its erasure.
    Class<T> type = (Class<T>) current.getClass();
    try {
      T edited = mapper.treeToValue(merged, type);
      Set<ConstraintViolation<T>> violations = validator.validate(edited);
      if (!violations.isEmpty()) {
        throw new ConstraintViolationException(violations);
      }
      return edited;
    } catch (JsonProcessingException e) {
      throw JsonFaults.problem(e);
    }
  }
}
