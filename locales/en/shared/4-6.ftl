# Sentences that the English screen shares with other documents.

responsibility = The adults must help.
