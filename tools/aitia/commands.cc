#include <array>

#include "tools/aitia/command.h"

namespace aitia::tools {
namespace {

constexpr std::array kCommands = {
    Command{"compile", "PATH... -o FILE|--into FILE", "Compile documents into a graph file",
            "Examples:\n"
            "  aitia compile articles/ -o articles.aitia\n"
            "  aitia compile one.txt two.md three.html -o three.aitia\n"
            "  aitia compile articles/ --into articles.aitia\n"
            "  aitia compile --into articles.aitia --remove old.txt\n"
            "  cat article.txt | aitia compile - --dump relations\n",
            &SetUpCompile},
    Command{"ask", "[GRAPH] QUESTION", "Answer a question, best answers first",
            "Examples:\n"
            "  aitia ask \"what could cause twitching with numbness\"\n"
            "  aitia ask articles.aitia \"how is sciatica treated\"\n"
            "  aitia ask -g articles.aitia \"which tests find nerve damage\" --format json\n"
            "  echo \"what causes cramps\" | aitia ask -\n",
            &SetUpAsk},
    Command{"why", "[GRAPH] FROM TO", "Explain how one thing leads to another, sentence by sentence",
            "Examples:\n"
            "  aitia why dehydration twitching\n"
            "  aitia why articles.aitia caffeine \"muscle twitching\" --format json\n"
            "  aitia why dehydration twitching --format dot | dot -Tsvg -o why.svg\n",
            &SetUpWhy},
    Command{"query", "[GRAPH] QUERY|--script FILE", "Run openCypher",
            "Examples:\n"
            "  aitia query \"MATCH (c)-[:CAUSES]->(s {name: 'twitching'}) RETURN c.name\"\n"
            "  aitia query articles.aitia 'MATCH (n {name: $name}) RETURN labels(n)' --param "
            "\"name='sciatica'\"\n"
            "  aitia query --script statements.cypher --format jsonl\n"
            "  aitia query articles.aitia \"PROFILE MATCH (n:Symptom) RETURN count(*)\"\n",
            &SetUpQuery},
    Command{"export", "[GRAPH]", "Write a graph in another format",
            "Examples:\n"
            "  aitia export articles.aitia --format jsonl\n"
            "  aitia export articles.aitia --format dot -o articles.dot\n",
            &SetUpExport},
    Command{"import", "TABLE... -o FILE", "Make a graph of tables of nodes and relationships (CSV)",
            "Examples:\n"
            "  aitia import nodes.csv relationships.csv -o graph.aitia\n"
            "  aitia import Person=people.csv.gz KNOWS=friends.csv -o graph.aitia\n"
            "  aitia import nodes-header.csv,part-1.csv,part-2.csv links.csv -o graph.aitia\n",
            &SetUpImport},
    Command{"info", "[GRAPH]", "Tell what a graph holds",
            "Examples:\n"
            "  aitia info articles.aitia\n"
            "  aitia info --format json\n",
            &SetUpInfo},
    Command{"shell", "[GRAPH]", "Ask questions one after the other",
            "Examples:\n"
            "  aitia shell articles.aitia\n"
            "  aitia shell < questions.txt\n",
            &SetUpShell},
};

}  // namespace

std::span<const Command> Commands() { return kCommands; }

}  // namespace aitia::tools
