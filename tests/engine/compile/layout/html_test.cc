#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

#include "engine/compile/compiler.h"
#include "engine/compile/language/language.h"
#include "engine/compile/layout/html_tree.h"
#include "engine/compile/layout/layout.h"
#include "graph/base/text.h"

namespace aitia::engine {
namespace {

Document Html(std::string text) { return {"a", "", Format::kHtml, std::move(text)}; }

// The page's blocks as `DumpBlocks` gives them, without numbers, byte offsets and references between blocks.
std::string Blocks(const Document& document) {
  const std::string dump = DumpBlocks(LayOut(document, Language::BuiltIn()));
  std::string out;
  for (std::string_view line : graph::Split(dump, '\n')) {
    size_t words = 0;
    for (std::string_view word : graph::Split(line, ' ')) {
      const bool number = word.find_first_not_of("0123456789") == std::string_view::npos;
      const bool span = word.find_first_not_of("0123456789-") == std::string_view::npos;
      const bool reference =
          word.starts_with("heading=") || word.starts_with("parent=") || word.starts_with("lead=");
      if (words++ == 0 || reference || (span && !number && words < 6)) continue;
      if (words > 2) out += ' ';
      out += word;
    }
    if (!line.empty()) out += '\n';
  }
  return out;
}
std::string Blocks(std::string html) { return Blocks(Html(std::move(html))); }

TEST(Html, IsReadAsTheMarkdownOfTheSameContent) {
  const std::string html = Blocks(
      "<!DOCTYPE html><html><head><title>Gout | A site</title></head><body><h1>Gout</h1>"
      "<p>Gout is caused by <em>uric acid</em> &amp; may come back.</p><h2>Signs</h2><p>Signs include:</p>"
      "<ul><li><b>Pain</b> &ndash; it comes at night.<li>Swelling<ol><li>of the toe</li><li>of the "
      "knee</ol></ul>"
      "<table><thead><tr><th>Drug</th><th>Helps</th></tr></thead><tbody><tr><td>Colchicine</td><td>pain</"
      "td></tr>"
      "</tbody></table></body></html>");
  EXPECT_EQ(
      html,
      Blocks({"a", "", Format::kMarkdown,
              "# Gout\n\nGout is caused by *uric acid* & may come back.\n\n## Signs\n\nSigns include:\n\n"
              "- **Pain** \xE2\x80\x93 it comes at night.\n- Swelling\n  - of the toe\n  - of the knee\n\n"
              "| Drug | Helps |\n|---|---|\n| Colchicine | pain |\n"}));
  EXPECT_EQ(
      html,
      "title 1 Gout\nparagraph Gout is caused by uric acid & may come back.\nheading 2 Signs\n"
      "paragraph Signs include:\nitem 1 [Pain] it comes at night.\nitem 1 Swelling\nitem 2 of the toe\n"
      "item 2 of the knee\ncell 1:0:0 Drug\ncell 1:0:1 Helps\ncell 1:1:0 Colchicine\ncell 1:1:1 pain\n");
}

TEST(Html, GivesTheRelationsThatItsTextGives) {
  const auto relations = [](const Document& document) {
    std::string out;
    for (const ExtractedRelation& relation : Extract(document).relations) {
      out += std::to_string(relation.subject) + " " + std::to_string(static_cast<int>(relation.relation)) +
             " " + std::to_string(relation.object) + " " + relation.evidence.sentence + "\n";
    }
    return out;
  };
  const std::string text =
      "What causes leg cramps?\n\nDehydration can cause leg cramps.\n\nStretching relieves leg cramps.\n";
  const std::string from_text = relations({"a", "", Format::kText, text});
  EXPECT_NE(from_text, "");
  EXPECT_EQ(relations(Html(
                "<nav>Menu one</nav><h1>What causes leg cramps?</h1><div>Dehydration can <b>cause</b>\n leg "
                "cramps.</div><p>Stretching relieves leg&nbsp;cramps.")),
            from_text);
}

TEST(Html, LeavesOutWhatIsNoArticle) {
  EXPECT_EQ(
      Blocks("<body class='nav-open'><header><a href=/>Site</a></header><nav><ul><li>A<li>B</ul></nav>"
             "<div class='breadcrumb-list'>Home page</div><h1>Croup in children</h1><p>Croup is an infection "
             "of the "
             "airway, and it is common.</p><aside>Buy our syrup</aside>"
             "<div class='social-share'>Pass it on</div><div id=cookieNotice>We use cookies here.</div>"
             "<div class='social-anxiety'>Anxiety is a condition that can be treated.</div>"
             "<form>Your name</form><div role='navigation'>Next page</div>"
             "<figure><img alt=x><figcaption>A child</figcaption></figure>"
             "<section class=references><h2>Notes</h2><p>Doe 2010</p></section><footer>Site 2020</footer>"),
      "left-out:navigation Site\nleft-out:navigation A B\nleft-out:navigation Home page\n"
      "title 1 Croup in children\nparagraph Croup is an infection of the airway, and it is common.\n"
      "left-out:navigation Buy our syrup\nleft-out:navigation Pass it on\nleft-out:navigation We use cookies "
      "here.\n"
      "paragraph Anxiety is a condition that can be treated.\nleft-out:feedback Your name\n"
      "left-out:navigation Next page\nleft-out:caption A child\nleft-out:references Notes Doe 2010\n"
      "left-out:navigation Site 2020\n");
  EXPECT_EQ(
      Blocks(
          "<p><script>if (a < b) '<p>'</script><style>p{}</style><!-- <p>no</p> --><svg><text>no</text></svg>"
          "<noscript>no</noscript><template><p>no</template>Only this is read.</p>"),
      "paragraph Only this is read.\n");
}

TEST(Html, BelievesTheMainElementMoreThanAClass) {
  EXPECT_EQ(
      Blocks(
          "<div class=menu><p>Outside one</p></div><h1>Stye</h1><main class=sidebar><div "
          "class='menu-content'>"
          "<p>A stye is a red and painful lump at the edge of the eyelid, and an infection of an oil gland "
          "is its "
          "cause. Warm compresses relieve it. It heals in a week, most often without any treatment at all, "
          "and "
          "it is not serious.</p></div><div class='related-links'><a href=/a>Eyes</a></div></main><p>Outside "
          "two</p>"),
      "left-out:navigation Outside one\ntitle 1 Stye\n"
      "paragraph A stye is a red and painful lump at the edge of the eyelid, and an infection of an oil "
      "gland is its "
      "cause. Warm compresses relieve it. It heals in a week, most often without any treatment at all, and "
      "it is not "
      "serious.\nleft-out:navigation Eyes\nleft-out:navigation Outside two\n");
  // Frameworks wrap whole pages into forms and boxes with names of all kinds.
  EXPECT_EQ(Blocks("<form id=f><div class=sidebar><h1>Warts</h1><p>A virus causes warts.</p></div></form>"),
            "title 1 Warts\nparagraph A virus causes warts.\n");
}

TEST(Html, ReadsDefinitionsQuestionsAndTables) {
  EXPECT_EQ(Blocks("<h1>Words</h1><dl><dt>Edema</dt><dd>Swelling by water.</dd><dd>It "
                   "pits.</dd><dt>Rash:<dd><p>Red skin."
                   "</p><ul><li>flat</ul></dl>"),
            "title 1 Words\nitem 1 [Edema] Swelling by water.\nparagraph It pits.\nitem 1 [Rash] Red "
            "skin.\nitem 2 flat\n");
  EXPECT_EQ(
      Blocks("<h1>Colds</h1><details><summary>Is a cold catching?</summary>Yes, it is.</details>"
             "<dl><dt>Do antibiotics help?</dt><dd>No, they do not.</dd></dl>"
             "<div><button>How long does it last?</button><div>It lasts a week.</div></div>"),
      "title 1 Colds\nheading 2 Is a cold catching?\nparagraph Yes, it is.\nheading 2 Do antibiotics help?\n"
      "paragraph No, they do not.\nheading 2 How long does it last?\nparagraph It lasts a week.\n");
  EXPECT_EQ(
      Blocks("<table><tr><th>Drug<th>Use<th>Harm<tr><td rowspan=2>Aspirin<td>pain | fever<td><ul><li>bleeding"
             "<li>rash</ul><tr><td>clots<td><tr><td colspan=2>Both<td>nausea</table>"),
      "cell 1:0:0 Drug\ncell 1:0:1 Use\ncell 1:0:2 Harm\ncell 1:1:0 Aspirin\ncell 1:1:1 pain / fever\n"
      "cell 1:1:2 bleeding; rash\ncell 1:2:1 clots\ncell 1:3:0 Both\ncell 1:3:2 nausea\n");
  EXPECT_EQ(Blocks("<table><tr><th>Cause</th><td>a "
                   "virus</td></tr><tr><th>Signs</th><td>fever</td><td>rash</td></tr></table>"
                   "<table><tr><td>Rest relieves the pain.</td><td>Heat helps as well.</td></tr></table>"),
            "item 1 [Cause] a virus\nitem 1 [Signs] fever; rash\nparagraph Rest relieves the "
            "pain.\nparagraph Heat helps as "
            "well.\n");
}

TEST(Html, ReadsWhatIsInsideOfLines) {
  EXPECT_EQ(Blocks("<p>An <abbr title='electrocardiogram test'>ECG</abbr> shows it. The <abbr "
                   "title='electrocardiogram "
                   "test'>ECG</abbr> is quick.<sup>[2]</sup><br>10<sup>9</sup> cells.<br><br>New&shy;er "
                   "\xEF\xAC\x81nding."),
            "paragraph An electrocardiogram test (ECG) shows it. The ECG is quick.\nparagraph 109 cells.\n"
            "paragraph Newer finding.\n");
  EXPECT_EQ(Blocks("<ul><li><strong>Thirst:</strong><br>Water is missing.</li><li><h3>Heat</h3><p>Hot days "
                   "add to it.</p></ul>"
                   "<p>The end of it."),
            "item 1 [Thirst] Water is missing.\nheading 3 Heat\nparagraph Hot days add to it.\nparagraph The "
            "end of it.\n");
}

TEST(Html, TakesTheWindowsTitleWhereThePageHasNone) {
  EXPECT_EQ(Blocks("<title>Gout &amp; you &#8211; A site</title><p>Uric acid causes gout.</p>"),
            "title 1 Gout & you\nparagraph Uric acid causes gout.\n");
}

TEST(Html, TellsThePagesHeadingFromTheSites) {
  EXPECT_EQ(Blocks("<title>Gout - My Site</title><h1>My Site</h1><main><p>Uric acid causes gout.</p></main>"),
            "title 1 Gout\nleft-out:navigation My Site\nparagraph Uric acid causes gout.\n");
  EXPECT_EQ(
      Blocks("<title>Gout in short - My Site</title><h1>Gout</h1><main><p>Uric acid causes gout.</p></main>"),
      "title 1 Gout\nparagraph Uric acid causes gout.\n");
}

TEST(Html, RepairsWhatAuthorsLeaveOpen) {
  EXPECT_EQ(
      Blocks("<p>One is here.<p>Two is here.<div>Three is here.</p>Four is here.</div></span></table><b>Five "
             "<p>is "
             "here.</b> Six is < 7 & 8 <"),
      "paragraph One is here.\nparagraph Two is here.\nparagraph Three is here.\nparagraph Four is here.\n"
      "paragraph Five\nparagraph is here. Six is < 7 & 8 <\n");
}

TEST(Html, SpansAreTheSourceWithItsMarkup) {
  const Document document = Html(
      "<p>A &ldquo;sore <b>throat</b>&rdquo; can <a href='/x'>hurt</a>\n   "
      "badly&hellip;</p><p>Caf&eacute;&nbsp;air</p>");
  const Page page = LayOut(document, Language::BuiltIn());
  const auto source = [&](std::string_view words) {
    const auto at = static_cast<uint32_t>(page.text.find(words));
    const graph::ByteSpan span = page.SourceSpan({at, at + static_cast<uint32_t>(words.size())});
    return document.text.substr(span.begin, span.size());
  };
  EXPECT_EQ(source("\xE2\x80\x9Csore throat\xE2\x80\x9D"), "&ldquo;sore <b>throat</b>&rdquo;");
  EXPECT_EQ(source("hurt badly\xE2\x80\xA6"), "hurt</a>\n   badly&hellip;");
  EXPECT_EQ(source("Caf\xC3\xA9"), "Caf&eacute;");
  EXPECT_EQ(source("air"), "air");
}

TEST(PlainCharacters, AreWhatAReaderSeesAndStillCiteTheText) {
  for (const Format format : {Format::kText, Format::kMarkdown}) {
    const Document document{"a", "", format,
                            "The in\xC2\xAD\x66\x65\x63tion\xE2\x80\x8B \xEF\xAC\x81lls\xC2\xA0the lung.\n"};
    const Page page = LayOut(document, Language::BuiltIn());
    EXPECT_EQ(page.text, "The infection fills the lung.\n");
    const auto at = static_cast<uint32_t>(page.text.find("infection fills"));
    const graph::ByteSpan span = page.SourceSpan({at, at + 15});
    EXPECT_EQ(document.text.substr(span.begin, span.size()),
              "in\xC2\xAD\x66\x65\x63tion\xE2\x80\x8B \xEF\xAC\x81lls");
  }
}

// Whatever the page: blocks in order, spans inside the source, sentences that are what their bytes say.
void CheckPage(const Document& document) {
  const Page page = LayOut(document, Language::BuiltIn());
  uint32_t end = 0;
  for (const Block& block : page.blocks) {
    ASSERT_GE(block.span.begin, end) << document.text;
    ASSERT_GT(block.span.end, block.span.begin) << document.text;
    ASSERT_LE(block.span.end, page.text.size());
    end = block.span.end;
    const graph::ByteSpan source = page.SourceSpan(block.span);
    ASSERT_LE(source.begin, source.end);
    ASSERT_LE(source.end, document.text.size()) << document.text;
    ASSERT_TRUE(graph::IsValidUtf8(document.text.substr(source.begin, source.size()))) << document.text;
    // Plain letters of the page are the source's.
    for (uint32_t i = block.span.begin; i < block.span.end; ++i) {
      const char c = page.text[i];
      if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))) continue;
      const graph::ByteSpan one = page.SourceSpan({i, i + 1});
      const std::string bytes = document.text.substr(one.begin, one.size());
      ASSERT_TRUE(one.size() != 1 || bytes[0] == c) << document.text;
    }
  }
  for (size_t i = 1; i < page.marks.size(); ++i) ASSERT_LE(page.marks[i - 1].page, page.marks[i].page);
}

TEST(Html, SurvivesMutations) {
  const std::string pieces[] = {"<p>",
                                "</p>",
                                "<div class='nav'>",
                                "</div>",
                                "<ul>",
                                "<li>",
                                "</ul>",
                                "<table>",
                                "<tr>",
                                "<th>",
                                "<td colspan=3>",
                                "</table>",
                                "<dl>",
                                "<dt>",
                                "<dd>",
                                "</dl>",
                                "<h1>",
                                "</h1>",
                                "<h2>",
                                "<b>",
                                "</b>",
                                "<a href='#x'>",
                                "</a>",
                                "text ",
                                "A b c. ",
                                "&amp;",
                                "&rdquo;",
                                "&#x2019",
                                "<br>",
                                "<main>",
                                "</main>",
                                "<article>",
                                "</article>",
                                "<script>",
                                "</script>",
                                "<!--",
                                "-->",
                                "<title>",
                                "</title>",
                                "<nav>",
                                "</nav>",
                                "<button>",
                                "what?",
                                "</button>",
                                "<summary>",
                                "<pre>\n",
                                "| - #",
                                "\xEF\xAC\x81",
                                "\xC2\xA0",
                                "\n",
                                "<svg>",
                                "</svg>",
                                "<abbr title='long form'>",
                                "XY",
                                "</abbr>",
                                "<sup>",
                                "<a \"",
                                "<tbody>",
                                "</td>",
                                "<form>",
                                "<x-y/>",
                                "\xE2\x80\x8B"};
  std::mt19937 random(7);
  for (int round = 0; round < 4000; ++round) {
    std::string html;
    for (size_t n = random() % 60; n > 0; --n) html += pieces[random() % std::size(pieces)];
    CheckPage(Html(std::move(html)));
    if (testing::Test::HasFatalFailure()) return;
  }
}

TEST(Html, SurvivesBrokenBytes) {
  const std::string page =
      "<!doctype html><title>T</title><main><h1 id=\"a\">Head &amp; neck</h1><ul><li><b>A</b>: "
      "b</li></ul><table><tr><th>x"
      "</th><th>y</th></tr><tr><td>1</td><td>&lt;2</td></tr></table><!-- c --><p>Pain &#8211; "
      "often.</p></main>";
  std::mt19937 random(11);
  for (int round = 0; round < 3000; ++round) {
    std::string html = page;
    for (int k = 0; k < 6; ++k) html[random() % html.size()] = static_cast<char>(1 + random() % 127);
    html.resize(random() % (html.size() + 1));
    CheckPage(Html(std::move(html)));
    if (testing::Test::HasFatalFailure()) return;
  }
}

std::string Repeated(std::string_view piece, size_t count) {
  std::string text;
  for (size_t i = 0; i < count; ++i) text += piece;
  return text;
}

// Shapes that make careless readers quadratic or deep; each has to be done in a moment.
TEST(Html, TakesAnythingInLinearTime) {
  const std::string_view pieces[] = {"<div>",
                                     "<ul><li>x",
                                     "<ol><li>",
                                     "<table><tr><td>",
                                     "<table><tr><th>a<th>b<tr><td>",
                                     "<b>",
                                     "<b><p>",
                                     "<a href=#x>",
                                     "<a \"",
                                     "<p>",
                                     "<dl><dt>x?<dd>",
                                     "<!--",
                                     "<!",
                                     "</",
                                     "<title>",
                                     "<script>",
                                     "<h1>",
                                     "<nav>x",
                                     "<main>",
                                     "<article>x",
                                     "<svg>",
                                     "<li>",
                                     "<i><b><u>",
                                     "&amp",
                                     "&",
                                     "<br>",
                                     "<button>",
                                     "<abbr title='a b'>AB",
                                     "<pre>\n",
                                     "<sup>",
                                     "<dt>",
                                     "</p>",
                                     "</b>",
                                     "<summary>a",
                                     "<td rowspan=50 colspan=50>",
                                     "<x-a>",
                                     "<form>",
                                     "<font a=1><p>",
                                     "</div>",
                                     "<p class=nav>x",
                                     "<textarea>",
                                     "<blockquote>"};
  for (std::string_view piece : pieces) {
    const std::string text = Repeated(piece, 100000);
    // Anything quadratic would not end before the test's time is up.
    const Page page = LayOut(Html(text), Language::BuiltIn());
    EXPECT_LE(page.text.size(), 100 * text.size()) << piece;  // nested items are indented
  }
}

TEST(Html, TakesFiftyMegabytesOnOneLine) {
  const std::string sentence = "A virus &amp; smoke cause <b>a cough</b> that lasts. ";
  EXPECT_EQ(
      LayOut(Html("<p>" + Repeated(sentence, 50000000 / sentence.size())), Language::BuiltIn()).blocks.size(),
      1u);
}

TEST(Html, FindsAttributes) {
  EXPECT_EQ(HtmlAttribute("<a href=x class = 'b c' TITLE=\"d>e\" f>", "class"), "b c");
  EXPECT_EQ(HtmlAttribute("<a href=x class = 'b c' TITLE=\"d>e\" f>", "title"), "d>e");
  EXPECT_EQ(HtmlAttribute("<a f>", "f"), "");
  EXPECT_EQ(HtmlAttribute("<a f='", "f"), "");
}

}  // namespace
}  // namespace aitia::engine
