# Sentences that the English screen shares with other documents.

bornetelefon = All children can call BørneTelefonen on 116 111 for free.
