export const sellerInsights = {
  "sellerInsights.purpose": "What stands out with the chosen seller, each with its calls; loads the data of the whole page.",
  "sellerInsights.title": "What stands out",
  "sellerInsights.property.lastVisit": "Last visit",
} as const;
