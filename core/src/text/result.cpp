#include "copydesk/result.hpp"

namespace copydesk {

std::string_view error_name(ErrorCode code) {
  switch (code) {
    case ErrorCode::empty_input:
      return "empty_input";
    case ErrorCode::too_large:
      return "too_large";
    case ErrorCode::binary_input:
      return "binary_input";
    case ErrorCode::unsupported_format:
      return "unsupported_format";
    case ErrorCode::encrypted_input:
      return "encrypted_input";
    case ErrorCode::damaged_input:
      return "damaged_input";
    case ErrorCode::bad_encoding:
      return "bad_encoding";
    case ErrorCode::bad_json:
      return "bad_json";
    case ErrorCode::bad_model:
      return "bad_model";
    case ErrorCode::unknown_document:
      return "unknown_document";
    case ErrorCode::bad_request:
      return "bad_request";
    case ErrorCode::file_unreadable:
      return "file_unreadable";
    case ErrorCode::internal:
      return "internal";
  }
  return "internal";
}

}  // namespace copydesk
