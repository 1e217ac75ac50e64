// The answer of a session.
#pragma once

#include <string>

namespace copydesk {

/// Answer to a request: a JSON text. `ok` false: {"error": {"code", "message"}}.
struct Response {
  bool ok = true;
  std::string json;
};

}  // namespace copydesk
