export const highlights = {
  "highlights.purpose": "What customers talk about: keywords, competitors and questions in the chosen seller's calls.",
  "highlights.title": "Customers talk about",
} as const;
