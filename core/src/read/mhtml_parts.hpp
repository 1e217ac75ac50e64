// The parts of a MIME message: headers, bodies, transfer encodings (RFC 2045, 2046).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "copydesk/offset_map.hpp"

namespace copydesk::mhtml {

/// The headers that matter of a message or of a part. Types and encodings are in lower case.
struct Headers {
  std::string type;      ///< "text/html"; "text/plain" where none is given
  std::string charset;   ///< as written; empty: not given
  std::string boundary;  ///< of a multipart
  std::string start;     ///< Content-ID of the root part, without angle brackets
  std::string encoding;  ///< "quoted-printable", "base64", "7bit" ...
  std::string id;        ///< Content-ID without angle brackets
  bool any = false;      ///< at least one line was a header
};

/// A message or part. The body is a view of the message.
struct Part {
  Headers headers;
  std::string_view body;
};

/// Splits a message or part into headers and body.
[[nodiscard]] Part parse_part(std::string_view message);

/// The parts between the boundary lines. `closed` tells whether the last boundary was there.
[[nodiscard]] std::vector<std::string_view> split_parts(std::string_view body,
                                                        std::string_view boundary, bool& closed);

/// A body without its transfer encoding, and where its bytes came from.
struct DecodedBody {
  std::string bytes;
  OffsetMap offsets;
};

/// Undoes base64 or quoted-printable; any other encoding is copied. `place`: where `body` stands
/// in the file. What is not in the encoding's alphabet is skipped (base64) or copied.
[[nodiscard]] DecodedBody decode_body(std::string_view body, std::string_view encoding,
                                      std::uint32_t place);

}  // namespace copydesk::mhtml
