// Copydesk: clean stories, the copies among them, who and what they are about, who said what.
//
//     #include "copydesk/copydesk.hpp"
//
//     copydesk::Result<copydesk::Document> page = copydesk::read({.id = "1", .name = "1", .bytes =
//     bytes}); copydesk::Collection collection;
//     collection.add(copydesk::analyse(std::move(page).value(), blocks_model, &names_model));
//     for (const copydesk::Cluster& cluster : collection.copies().clusters) ...
//
// Guarantees: nothing of the input is deleted, only spans of it are labelled; every label has a
// reason; the same input gives the same bytes natively and in WebAssembly, in any order; time and
// memory are linear in the input; errors are values; there is no global state.
#pragma once

#include "copydesk/clean.hpp"             // document -> roles, stories, repairs
#include "copydesk/cleaning_session.hpp"  // reading and cleaning behind JSON requests
#include "copydesk/collection.hpp"        // many documents
#include "copydesk/decisions.hpp"         // what a person overrode
#include "copydesk/dedupe.hpp"            // shared passages, pairs, clusters
#include "copydesk/document.hpp"          // text and blocks
#include "copydesk/entities.hpp"          // mentions -> entities
#include "copydesk/json.hpp"              // any of it as copydesk/1
#include "copydesk/mention.hpp"           // typed spans
#include "copydesk/model.hpp"             // trained weights
#include "copydesk/offset_map.hpp"        // text -> source bytes
#include "copydesk/offset_unit.hpp"       // bytes -> UTF-16 or code points
#include "copydesk/quotes.hpp"            // who said what
#include "copydesk/read.hpp"              // bytes -> document
#include "copydesk/result.hpp"            // values or errors
#include "copydesk/role.hpp"              // roles of blocks
#include "copydesk/session.hpp"           // a collection behind JSON requests
#include "copydesk/span.hpp"              // half-open byte ranges
#include "copydesk/story.hpp"             // labels and stories
