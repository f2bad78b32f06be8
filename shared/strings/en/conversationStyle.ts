export const conversationStyle = {
  "conversationStyle.purpose": "Talking speed, switches, pauses and customers' longest monologue of the chosen seller.",
  "conversationStyle.title": "Conversation style",
  "conversationStyle.wordsPerMinute": "Talking speed",
  "conversationStyle.switchCount": "Switches per call",
  "conversationStyle.pauseMs": "Pause before speaking",
  "conversationStyle.customerMonologueMs": "Longest customer monologue",
  "conversationStyle.unit.wordsPerMinute": "wpm",
  "conversationStyle.unit.perHour": "({n}/h)",
  "conversationStyle.unit.seconds": "s",
  "conversationStyle.hours": "per hour: over {n} h",
  "conversationStyle.longest": "longest {value}",
  "conversationStyle.listCalls": "List these calls",
} as const;
