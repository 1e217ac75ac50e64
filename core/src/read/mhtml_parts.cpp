#include "read/mhtml_parts.hpp"

#include <algorithm>
#include <cstdint>

#include "read/html/ascii.hpp"

namespace copydesk::mhtml {
namespace {

constexpr std::size_t max_parts = 4096;
constexpr std::size_t max_header_bytes = 65536;
constexpr std::size_t base64_run = 76;  // letters that share a run of the offset map

// Headers may hold any bytes: only ASCII is looked at.
std::string_view trimmed(std::string_view text) {
  while (!text.empty() && html::is(text.front(), html::ascii::space)) {
    text.remove_prefix(1);
  }
  while (!text.empty() && html::is(text.back(), html::ascii::space)) {
    text.remove_suffix(1);
  }
  return text;
}

std::string lowered(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), html::ascii_lower);
  return out;
}

// The line at the start of `rest`, without its end; `rest` moves behind it.
std::string_view take_line(std::string_view& rest) {
  const std::size_t end = std::min(rest.find('\n'), rest.size());
  std::string_view line = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  if (line.ends_with('\r')) {
    line.remove_suffix(1);
  }
  return line;
}

// "<a@b>" -> "a@b"
std::string bare_id(std::string_view id) {
  if (id.starts_with('<') && id.ends_with('>')) {
    id = id.substr(1, id.size() - 2);
  }
  return std::string(id);
}

// One parameter of a header: "; boundary=\"x y\"". Moves `rest` behind it.
std::string take_value(std::string_view& rest) {
  std::string value;
  if (!rest.starts_with('"')) {
    const std::size_t end = std::min(rest.find(';'), rest.size());
    value = trimmed(rest.substr(0, end));
    rest.remove_prefix(end);
    return value;
  }
  std::size_t at = 1;
  for (; at < rest.size() && rest[at] != '"'; ++at) {
    at += rest[at] == '\\' && at + 1 < rest.size() ? 1U : 0U;
    value += rest[at];
  }
  rest.remove_prefix(std::min(at + 1, rest.size()));
  return value;
}

void read_type(std::string_view value, Headers& headers) {
  const std::size_t end = std::min(value.find(';'), value.size());
  headers.type = lowered(trimmed(value.substr(0, end)));
  std::string_view rest = value.substr(end);
  while (!rest.empty()) {
    const std::size_t equals = rest.find('=');
    if (equals == std::string_view::npos) {
      return;
    }
    std::string_view name = rest.substr(0, equals);
    name.remove_prefix(std::min(name.find_last_of(';') + 1, name.size()));
    const std::string parameter = lowered(trimmed(name));
    rest.remove_prefix(equals + 1);
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
    std::string content = take_value(rest);
    if (parameter == "charset") {
      headers.charset = std::move(content);
    } else if (parameter == "boundary") {
      headers.boundary = std::move(content);
    } else if (parameter == "start") {
      headers.start = bare_id(content);
    }
  }
}

void read_header(std::string_view line, Headers& headers) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0) {
    return;
  }
  headers.any = true;
  const std::string name = lowered(line.substr(0, colon));
  const std::string_view value = trimmed(line.substr(colon + 1));
  if (name == "content-type") {
    read_type(value, headers);
  } else if (name == "content-transfer-encoding") {
    headers.encoding = lowered(value);
  } else if (name == "content-id") {
    headers.id = bare_id(value);
  }
}

int hex_value(char c) {
  if (c >= '0' && c <= '9') {
    return c - '0';
  }
  if (c >= 'A' && c <= 'F') {
    return c - 'A' + 10;
  }
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

int base64_value(char c) {
  if (c >= 'A' && c <= 'Z') {
    return c - 'A';
  }
  if (c >= 'a' && c <= 'z') {
    return c - 'a' + 26;
  }
  if (c >= '0' && c <= '9') {
    return c - '0' + 52;
  }
  if (c == '+' || c == '-') {
    return 62;
  }
  return c == '/' || c == '_' ? 63 : -1;
}

std::uint32_t narrow(std::size_t value) {
  return static_cast<std::uint32_t>(value);
}

void decode_quoted_printable(std::string_view body, std::uint32_t place, DecodedBody& out) {
  std::size_t at = 0;
  while (at < body.size()) {
    const std::size_t end = std::min(body.find('=', at), body.size());
    if (end > at) {
      out.bytes.append(body.substr(at, end - at));
      out.offsets.append(RunKind::copied, narrow(end - at), place + narrow(at), narrow(end - at));
    }
    at = end;
    if (at >= body.size()) {
      return;
    }
    std::size_t line_end = at + 1;  // spaces may stand between a soft break and the line's end
    while (line_end < body.size() && (body[line_end] == ' ' || body[line_end] == '\t') &&
           line_end - at < base64_run) {
      ++line_end;
    }
    const int high = at + 2 < body.size() ? hex_value(body[at + 1]) : -1;
    const int low = at + 2 < body.size() ? hex_value(body[at + 2]) : -1;
    if (high >= 0 && low >= 0) {
      out.bytes += static_cast<char>(high * 16 + low);
      out.offsets.append(RunKind::decoded, 1, place + narrow(at), 3);
      at += 3;
    } else if (line_end >= body.size() || body[line_end] == '\n') {
      at = std::min(line_end + 1, body.size());
    } else if (body[line_end] == '\r') {
      at = line_end + (line_end + 1 < body.size() && body[line_end + 1] == '\n' ? 2U : 1U);
    } else {
      out.bytes += '=';
      out.offsets.append(RunKind::copied, 1, place + narrow(at), 1);
      ++at;
    }
  }
}

void decode_base64(std::string_view body, std::uint32_t place, DecodedBody& out) {
  std::uint32_t bits = 0;
  std::uint32_t count = 0;
  for (std::size_t at = 0; at < body.size();) {
    const std::size_t start = at;
    const std::size_t before = out.bytes.size();
    const std::size_t end = std::min(body.size(), at + base64_run);
    for (; at < end; ++at) {
      const int value = base64_value(body[at]);
      if (value < 0) {
        continue;
      }
      bits = (bits << 6U) | static_cast<std::uint32_t>(value);
      count += 6;
      if (count >= 8) {
        count -= 8;
        out.bytes += static_cast<char>((bits >> count) & 0xFFU);
      }
    }
    out.offsets.append(RunKind::decoded, narrow(out.bytes.size() - before), place + narrow(start),
                       narrow(end - start));
  }
}

}  // namespace

Part parse_part(std::string_view message) {
  Part part;
  part.headers.type = "text/plain";
  std::string_view rest = message;
  std::string header;
  while (!rest.empty() && message.size() - rest.size() < max_header_bytes) {
    const std::string_view line = take_line(rest);
    if (line.empty()) {
      break;
    }
    if (line.front() == ' ' || line.front() == '\t') {
      header += line;
      continue;
    }
    read_header(header, part.headers);
    header = line;
  }
  read_header(header, part.headers);
  part.body = rest;
  return part;
}

std::vector<std::string_view> split_parts(std::string_view body, std::string_view boundary,
                                          bool& closed) {
  std::vector<std::string_view> parts;
  const std::string delimiter = "--" + std::string(boundary);
  closed = false;
  std::size_t start = std::string_view::npos;
  std::size_t at = 0;
  while (at < body.size() && parts.size() < max_parts) {
    const std::size_t end = std::min(body.find('\n', at), body.size());
    std::string_view line = body.substr(at, end - at);
    if (line.starts_with(delimiter)) {
      line = trimmed(line.substr(delimiter.size()));
      if (line.empty() || line == "--") {
        if (start != std::string_view::npos) {
          parts.push_back(body.substr(start, at - start));
        }
        start = std::min(end + 1, body.size());
        if (line == "--") {
          closed = true;
          return parts;
        }
      }
    }
    at = end + 1;
  }
  if (start != std::string_view::npos && start < body.size()) {
    parts.push_back(body.substr(start));
  }
  return parts;
}

DecodedBody decode_body(std::string_view body, std::string_view encoding, std::uint32_t place) {
  DecodedBody out;
  out.bytes.reserve(body.size());
  if (encoding == "quoted-printable") {
    decode_quoted_printable(body, place, out);
  } else if (encoding == "base64") {
    decode_base64(body, place, out);
  } else {
    out.bytes = body;
    out.offsets.append(RunKind::copied, narrow(body.size()), place, narrow(body.size()));
  }
  return out;
}

}  // namespace copydesk::mhtml
