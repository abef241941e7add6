# What the gate has to say to the adviser. One message per finding code, `finding-CODE`, or `finding-CODE-VARIANT`
# where a code has several; what a message is filled with stands beside the rule that gives it.
# What is meant as an example of words to the child stays Danish: the letter is Danish.

# reading a file

finding-bad-json = The file is not valid JSON: there is an error in line { $line }, character { $column }. Correct it, or export the case again.
finding-bad-json-empty = The file is empty. Choose another file, or export the case again.
finding-bad-json-encoding = The file is not saved as UTF-8: the error is in line { $line }. Save it again as UTF-8, so that æ, ø and å come out right.
finding-bad-json-pdf = This is a PDF. A case file ends in .json.
finding-bad-json-spreadsheet = This is a spreadsheet. A case file ends in .json.
finding-bad-json-text-document = This is a text document. A case file ends in .json.
finding-bad-json-zip = This is a zip file. A case file ends in .json: unpack the zip file if the case file lies in it.
finding-bad-json-office = This is a file from Word or Excel. A case file ends in .json.
finding-bad-json-picture = This is a picture. A case file ends in .json.
finding-bad-json-end = The file stops in the middle, in line { $line }. Get the whole file again.
finding-bad-json-twice = The field is there twice: in line { $first } and in line { $line }. Delete one of them.

finding-unknown-field = The format has no field called "{ $key }". Delete it, or move the text to the right field.
finding-unknown-field-near = The format has no field called "{ $key }". Did you mean "{ $near }"?

finding-bad-type = This must be { $expected ->
    [string] a text in quotation marks
    [boolean] true or false without quotation marks
    [integer] a whole number without quotation marks
    [array] a list in square brackets
    [object] fields in curly brackets
   *[other] another kind of value
  }, but it is { $found ->
    [string] a text
    [boolean] true or false
    [integer] a number
    [number] a number that is not whole
    [array] a list
    [object] fields in curly brackets
    [null] null. Delete the field if you do not know the answer
   *[other] something else
  }.

finding-bad-value = The format does not allow "{ $value }" here. Correct the value, or delete the field.
finding-bad-value-word = "{ $value }" cannot be used here. Choose one of these: { $allowed }.
finding-bad-value-format = "{ $value }" is not a format we can read. Write { $allowed }.
finding-bad-value-format-missing = The file does not say which format it has. Write "format": "case/1" at the top.
finding-bad-value-date = "{ $value }" is not a day in the calendar. Write year, month and day, like 2026-11-24.
finding-bad-value-time = "{ $value }" is not a point in time. Write day and time, like 2026-11-24T09:30.
finding-bad-value-id = "{ $value }" cannot be used as an id. Use small letters a-z, digits and hyphens, at most 64 characters.
finding-bad-value-language = "{ $value }" is not a language code. Write for example da, ar or pl.
finding-bad-value-range = { $value } is outside what is allowed here. Write a number from { $min } to { $max }.
finding-bad-value-number = "{ $value }" is not a whole number. Write it in digits, for example 40.
finding-bad-value-yes-no = Choose yes or no.
finding-bad-value-time-missing = Write the time as well.
finding-bad-value-day-missing = Write the day as well.
finding-bad-value-day = "{ $value }" is not a day in the calendar. Write it like 24.11.2026.
finding-bad-value-moment = "{ $value }" is not a day and a time. Write them like 24.11.2026 and 9.30.
finding-bad-value-choice = Choose one of the answers.
finding-bad-value-twice = The id "{ $value }" is already used in { $first }. Give each its own id.

finding-too-large-word = A word is wider than the paper: { $word }. Split it, or write something shorter.
finding-too-large = There is more here than the format has room for. Divide it up, or delete something.
finding-too-large-file = The file is bigger than 1 MiB, and a case never is. Check whether you have chosen the right file.
finding-too-large-depth = In line { $line } fields lie inside one another in more than { $limit } layers. Check whether you have chosen the right file.
finding-too-large-text = The text is { $is } characters long. There is room for { $limit }. Make it shorter.
finding-too-large-list = The list has { $is } items. There is room for { $limit }. Delete some of them.
finding-too-large-faults = The file has more than { $limit } faults. Here are the first { $limit }. Check whether you have chosen the right file.

# the gate: what a document needs, and who it is for
#
# Every finding has the argument `field`: the label of its field below (`field-…`), which starts a sentence.
# `name` is a person's first name, `words` the words found, in the order they stand.

finding-missing-field = { $field } is missing. Fill it in, and the document can be made.
finding-missing-field-person = { $field } is missing for { $name }. Write it, so that the child knows who it is.
finding-missing-field-role =
    { $role ->
        [adviser] { $field } is missing for the adviser. Write it, so that the child knows who it is.
        [second-adviser] { $field } is missing for the second adviser. Write it, so that the child knows who it is.
        [bisidder] { $field } is missing for the bisidder. Write it, so that the child knows who it is.
       *[other] { $field } is missing for one of the people. Write it, so that the child knows who it is.
    }
finding-missing-field-signer-gone = The letter says “jeg” of { $name }, who does not have the case any more. Write the name, the number and a sentence about whoever has it now.
finding-missing-field-speaker = There is no adviser who talks with the child. Add an adviser to the meeting, and choose who talks.
finding-missing-field-cancelled = The meeting is cancelled, so there is nothing to write about. Choose another meeting, or correct the status of the meeting.
finding-missing-field-bisidder-age = How old is { $name }? A bisidder must have turned 15. Write the age.
finding-missing-field-waiting = First note on the child’s way what you wait for, and on which day the child hears from you. Then the letter can be made.
finding-missing-field-moved = There is nothing new to tell: the child knows of no meeting that was moved or cancelled since, or has been told already. Change the meeting first, or choose another paper.
finding-missing-field-new-place = Nothing says that the child has moved. Note it on the child’s way as “Akut hjælp” or “Anbringelse uden for hjemmet” that is done or happens now.
finding-missing-field-new-place-day = The child is not told when it hears from you. Plan the next talk, or write a day at a step that waits on the child’s way.
finding-missing-field-new-adviser = Nothing says that the child gets another adviser. First write on the child’s page what the child is to know of the change.
finding-missing-field-whose-words = The reason of the change says »jeg« (I), and the letter is from the new adviser. Answer whether it is in the former adviser’s own words, so that the child knows who is speaking.
finding-missing-field-suspected-words = These are the former adviser’s own words, and that adviser is suspected. The child is not to have them. Write the reason as the new adviser’s words, and answer no to their being the former one’s.
finding-missing-field-plan = No line of the plan for the child’s safety may stand on paper yet. Write the plan on the child’s page, and answer yes at the lines that may.
finding-missing-field-barnehus = No meeting in the børnehus is planned, and on the child’s way no doctor and no talk with the police has a day that the child was promised. Plan the meeting first, and choose that it is in the børnehus, or set the day on the child’s way.
finding-missing-field-goes-along = The paper says that you go along. Choose the adviser who goes along at the step on the child’s way.
finding-missing-field-hearing = No meeting is planned at which something is decided, or no decision lies ahead on the child’s way. Plan the meeting, choose that it is about a decision, and put the step on the child’s way.
finding-missing-field-held = No talk has been held yet to write about. Choose a meeting, or first note that the talk was held.
finding-missing-field-ahead = No talk is planned that lies ahead. Plan it first.
finding-missing-field-decided-on = This says something about complaining, but the decision has no date. Write it, because the right to complain depends on how old the child was that day.
finding-missing-field-not-decided = The decision has a date after that of the document. Mend the date, or wait with the document until something is decided.

finding-unknown-reference = { $field } points to "{ $id }", which is not in the case. Correct it, or delete it.
finding-unknown-reference-person = { $field } points to the person "{ $id }", who is not in the case. Choose somebody else, or add the person.
finding-unknown-reference-meeting = { $field } points to the meeting "{ $id }", which is not in the case. Choose another meeting, or delete it.
finding-unknown-reference-municipality = We do not know the municipality "{ $id }". Choose one from the list, or use generic.
finding-unknown-reference-asked = You have asked for the meeting "{ $id }", but it is not in the case. Choose one of the case’s meetings.
finding-unknown-reference-asked-decision = You have asked for the decision "{ $id }", but it is not in the case. Choose one of the case’s decisions.
finding-unknown-reference-asked-notice = You have asked for the notice "{ $id }", but it is not in the case. Choose one of the case’s notices.
finding-unknown-reference-twice = The id "{ $id }" is used twice. Give each its own id, or the wrong one may end up in the letter.

# The same on a page, where an id means nothing to anybody.
page-unknown-reference = { $field } points to something that is not in the case. Correct it, or delete it.
page-unknown-reference-person = { $field } points to a person who is not in the case. Choose somebody else, or add the person.
page-unknown-reference-meeting = { $field } points to a meeting that is not in the case. Choose another meeting, or delete it.
page-unknown-reference-asked-decision = The decision is not in the case. Choose another.
page-unknown-reference-asked-notice = The notice is not in the case. Choose another.
page-unknown-reference-municipality = We do not know the municipality. Choose one from the list.
page-unknown-reference-twice = Two in the case have the same id, so the wrong one may end up in the letter. Correct it in the case file.
page-nobody = The person without a name
field-nameless = The field

finding-age-outside = The child is { $age }. The texts are written for children from 4 to 17.
finding-age-outside-under-four = The child is under 4. The shortest texts are written for children of 4 to 6. Use them only if the child can get something good out of them.
finding-age-outside-not-born = The date of birth is later than the date of the letter. Check whether the year is right.
finding-age-outside-adult = The child has turned 18, and the letters are only for children. Check whether the date of birth is right.
finding-age-outside-sheet = The sheet to complain on is in the language for 10-12 years, which is harder than what the child gets otherwise. The child can complain by itself. Read the sheet aloud together.
finding-age-outside-hearing = The paper is for a child that has turned 10. If the child has, write its date of birth. A younger child you tell of the meeting in your own words, and you hear what it thinks.
finding-age-outside-hearing-band = The paper before the committee’s meeting is written for children who read as 10 years or older. Choose the language for 10-12 years, and read it aloud together.

finding-language-missing = There are no texts yet in { $language ->
    [ar] Arabic
    [en] English
    [fa] Persian
    [fo] Faroese
    [kl] Greenlandic
    [pl] Polish
    [ro] Romanian
    [so] Somali
    [ti] Tigrinya
    [tr] Turkish
    [uk] Ukrainian
    [ur] Urdu
   *[other] the language "{ $language }"
  }. The letter will be in Danish from beginning to end. Agree who reads it with the child, and whether an interpreter is needed.
confirm-language-missing = I know that the letter is in Danish. It will be read or interpreted to the child.

finding-time-in-the-past = The meeting is planned for { $day }, but the document is from { $on }. Has the meeting been held, or is the date wrong?

# the gate: safety

finding-safety-disagrees = The answers about safety do not fit together. Go through them again.
finding-safety-disagrees-track = The case is about concern about a parent or foster parent, but the answer is that nobody is suspected. Correct what the case is about, or the answer. If you are in doubt, answer that you do not know.
finding-safety-disagrees-social-control = The case is about social control, but the answer to social control is no. Correct what the case is about, or the answer.
finding-safety-disagrees-person = { $name } is marked as suspected, but the answer is that nobody is suspected. Correct one of the two.
finding-safety-disagrees-parent = { $name } is a parent and marked as suspected, but the answer is that it is somebody outside the family. Correct the answer to a parent.
finding-safety-disagrees-nobody-and-somebody = The answers say both that nobody is suspected and that somebody is. Take one of them away.
finding-safety-disagrees-nobody-suspected = The answer is that nobody is suspected, and at the same time that the suspected person is in the home. Correct one of the two.

finding-no-message-under-social-control = Where there is social control, the child must not get a letter, card or message. The family may be watching phone, post and bag. Choose to read the letter aloud, and keep the paper.
finding-no-message-under-social-control-neutral = Where there is social control, the child must not take anything along, not even the neutral version. Read the full version aloud, and keep the paper.

finding-journey-planned = There may be plans to send the child abroad. Family and network may not hear of the talk or take part until you know that it does not happen. Ask the child alone, and write it when you know more.
finding-journey-planned-person = { $name } belongs to family or friends, and there may be plans to send the child abroad. Take { $name } out until you know that it does not happen. Ask the child alone, and write it when you know more.
finding-network-before-risk-assessment = The risk assessment must be made before parents and network are involved (barnets lov § 18, stk. 3). Make it first, or take this out until then.
finding-network-before-risk-assessment-person = { $name } is family or a friend. The risk assessment must be made before parents and network are involved (barnets lov § 18, stk. 3). Make it first, or take { $name } out until then.

finding-home-not-safe = The paper goes home to a home that is not safe for the child. It is better to read it aloud, and keep it. Otherwise only the neutral version is made.
finding-home-not-safe-suspected = The paper goes home with the child, and the suspected person may be somebody at home. It is better to read it aloud, and keep it. Otherwise only the neutral version is made.
finding-home-not-safe-at-home = The paper goes home with the child, and the suspected person may be in the home. It is better to read it aloud, and keep it. Otherwise only the neutral version is made.
finding-home-not-safe-parents-do-not-know = The paper goes home with the child, and the parents do not know that you are talking. It is better to read it aloud, and keep it. Otherwise only the neutral version is made.
finding-home-not-safe-social-control = The paper goes home with the child, and there may be social control in the family. Read it aloud, and keep it.
confirm-home-not-safe = I have thought the home through together with the child. Only the neutral version goes home.
finding-which-home = The child has two homes, and the paper goes along to one of them. Ask the child which it is to be, and choose it at “Which home does the child take the letter to?”.

finding-secret-talk = The parents do not know that you are going to talk. Time and place must not be on a paper that can get home, because then the child may be kept away. Read it aloud, or wait until you meet.

finding-full-stays = The full version must not go home here. Choose the neutral version, or read aloud and keep the paper.
finding-full-stays-aloud = The paper names the børnehus and perhaps the police. It is read aloud and stays with you. Choose “read aloud”.
finding-full-stays-pocket = A pocket card goes home with the child. The full version can be folded for a pocket only where the home is safe. Choose the neutral version.
finding-full-stays-card = A card opens the child’s page wherever it is read. It can be given only where the home is safe, the parents know of the talk, and every safety question is answered. Open the page together with the child instead.
finding-full-stays-adviser-card = A card of the adviser ends in a pocket or a room and says that the child has one. It can be given only where the home is safe and every safety question is answered. Say the name aloud instead.
finding-full-stays-plan = The plan never goes home. Read it aloud, or let a safe adult keep it.
finding-full-stays-sheet = The sheet belongs to the talk and stays with you. It is not folded for a pocket, because nobody can know what will be written on it.
finding-full-stays-guide = { $name } is family, and the home is not safe for the child. Tell { $name } in person what a bisidder does, and do not hand over the sheet.

finding-no-neutral = { $document ->
    [bisidder-guide] The sheet for the bisidder exists
    [journal-note] The note for the journal exists
   *[other] The document exists
  } only in the full version. Choose the full version, or choose another document.
finding-no-neutral-place-tells = The place gives away what the paper is about: { $words }. Write the place so that others cannot work it out, for example "biblioteket" (the library).
finding-no-neutral-words-tell = { $field } gives away what the paper is about: { $words }. Write it without those words.

finding-call-not-safe-watched = You promise a call or a message. Have you asked the child alone whether anybody can see its phone?
finding-call-not-safe = The child has been promised a call, but nobody has agreed how the child can be reached without danger. Agree on a safe way with the child, and write it in, or agree on something else.
finding-call-not-safe-words = This promises the child a call or a message: "{ $words }". Nobody has agreed how that can be done without danger. Agree on a safe way with the child, and write it in, or write this another way.

# the gate: words

finding-event-words = Here are words about what may have happened: { $words }. The police are or may become part of the case, and then these words must not be in anything the child sees. Write the sentence without them.
finding-event-words-said = The child’s words stay in the case as they were said. But on the paper they may be read before the police have heard the child: { $words }. Take the line off the paper.
finding-event-question = This asks the child what has happened: "{ $words }". No text may do that. Ask about the meeting, or about what the child wishes for.
finding-secrecy-asked = This asks the child to keep quiet: "{ $words }". No text may do that. The child is welcome to tell others about the talk, and may also choose not to.
finding-promise-too-much = Can you keep it? This says: "{ $words }". It is your duty to write things down, and others help decide. Promise only what you can do yourself.

finding-reporter-named = { $name } made the notification and is mentioned here. Can anyone read that { $name } was the one who told? If so, please write it another way.
confirm-reporter-named = I have read the text. It does not show who made the notification.
confirm-health-told = I have read the text. It tells no more of another’s health than the child has to know.
confirm-sibling-told = I have read the text. It tells nothing that is a brother’s or sister’s own.

-maybe-suspected = If somebody else is the one who is suspected, mark that person as suspected.
finding-suspected-in-document = { $name } may be the suspected person and is named here. Take the name out.
finding-suspected-in-document-in-room = { $name } { $sure ->
    [no] may be the suspected person and has been put down for the meeting. Take { $name } out. { -maybe-suspected }
   *[yes] is suspected and has been put down for the meeting. Take { $name } out of the meeting.
  }
finding-suspected-in-document-talk-to = { $name } { $sure ->
    [no] may be the suspected person, but the child is told that they can talk to { $name }. Choose somebody else. { -maybe-suspected }
   *[yes] is suspected, but the child is told that they can talk to { $name }. Choose somebody else.
  }
finding-suspected-in-document-keeps = { $name } { $sure ->
    [no] may be the suspected person and is going to keep the paper. Choose somebody else. { -maybe-suspected }
   *[yes] is suspected and is going to keep the paper. Choose somebody else.
  }
finding-suspected-in-document-contact = { $name } { $sure ->
    [no] may be the suspected person, but you mean to reach the child through { $name }. Choose somebody else. { -maybe-suspected }
   *[yes] is suspected, but you mean to reach the child through { $name }. Choose somebody else.
  }
finding-suspected-in-document-named = { $name } { $sure ->
    [no] may be the suspected person and is named on a paper that leaves the room. Write it without the name. { -maybe-suspected }
   *[yes] is suspected and is named on a paper that leaves the room. Write it without the name.
  }
finding-suspected-in-document-said = { $name } { $sure ->
    [no] may be the suspected person and is named in the child’s own words on a paper that leaves the room. Take the line off the paper. { -maybe-suspected }
   *[yes] is suspected and is named in the child’s own words on a paper that leaves the room. Take the line off the paper.
  }

# the gate: bisidder and advisers

finding-bisidder-too-young = { $name } is under 15 and cannot be a bisidder (barnets lov § 6, stk. 4). Ask the child whether they want to choose somebody else.
finding-bisidder-is-witness = The notification rests on something { $name } saw or heard. { $name } may become a witness. Consider with the child whether somebody else should be the bisidder. If the child chose this person, a refusal takes a decision with reasons (barnets lov § 6 stk. 2 and 3).
finding-bisidder-is-witness-local-rule = The notification rests on something { $name } saw or heard. Under your local guidance { $name } then cannot be the bisidder. Find somebody else together with the child. If the child chose this person, a refusal takes a decision with reasons (barnets lov § 6 stk. 2 and 3).
finding-bisidder-is-suspected = { $name } is suspected and cannot be the bisidder. Find somebody else together with the child. If the child chose this person, a refusal takes a decision with reasons (barnets lov § 6 stk. 2 and 3).
finding-bisidder-is-suspected-may-be = { $name } may be the suspected person and therefore cannot be the bisidder. { -maybe-suspected }
finding-bisidder-is-adviser = { $name } is an adviser in the case and cannot be the child’s bisidder as well. Find somebody else together with the child.
finding-bisidder-is-adviser-has-a-job = { $name } talks, writes or interprets at the meeting and cannot be the child’s bisidder as well. Find somebody else for one of the two.
finding-bisidder-in-circle = { $name } is family or a friend, and there may be social control. { $name } can be caught in between, or be loyal to the family. Consider a bisidder from outside the circle. If the child chose this person, a refusal takes a decision with reasons (barnets lov § 6 stk. 2 and 3).
finding-bisidder-in-circle-local-rule = { $name } is family or a friend, and there may be social control. Under your local guidance the bisidder must be found outside the circle. If the child chose this person, a refusal takes a decision with reasons (barnets lov § 6 stk. 2 and 3).

finding-address-not-cleared = The family has a protected address. May the place be named in the letter? Say yes when that is settled, or write a place that gives nothing away.
finding-address-not-cleared-named = The family has a protected address, and this says: { $words }. Write it without the name of a street, school or institution.

finding-one-adviser = This is the first talk, and there is only one adviser. Where there has been no earlier support, there are two as a rule (barnets lov § 21, stk. 5).
finding-siblings-apart = The child has brothers or sisters, and the suspected person may be one of the family. Talk to the children one by one, on the same day if you can, and offer each a bisidder of its own. Do not tell one child what the other said.
finding-two-advisers-no-roles = { $names } are all there, but it is not said who talks and who writes. Choose one who talks, and at least one who writes. Then the child knows who does what.

finding-hard-words = The text is hard for a child of { $band }. Make the sentences shorter and the words more familiar.
finding-hard-words-office = Here are words from the office. Try instead: { $words }. If it is the child’s own word, let it stand.
finding-hard-words-sentence = One sentence has { $count } words. For a child of { $band }, { $limit } is enough. Split it: "{ $sentence }"
finding-hard-words-rare = Here are several words that a child of { $band } may not know: { $words }. Can you say it more simply?
finding-hard-words-topics = There are { $count } topics here. A child can keep { $limit } in its head at most. Choose the most important ones, and take the rest another day.
finding-hard-words-name = The first name has { $count } letters. Write only what the child is called.

finding-standard-letter = A sentence that could only be to this child is missing. Without it this is a standard letter, and children can tell. What do you know about the child that makes them happy?
finding-standard-letter-used-before = The personal sentence has been used for another child before. Write one that fits only this child.
confirm-standard-letter = I know that the letter has no sentence that is only for this child.

# the gate: rights

finding-complaint-under-ten = This says something about complaining, but the child had not turned 10 when the decision was made. The child then has no right to complain themselves (barnets lov § 3). Take it out, or write who can complain, to the adults.
finding-complaint-under-ten-step = A step is about complaining, but the child is not a party to the case until they have turned 10 (barnets lov § 3). Take the step out of the child’s path.
finding-complaint-under-ten-sheet = The sheet to complain on cannot be made. The child had not turned 10 when the decision was made, or the date of birth is missing. The child then has no right to complain themselves (barnets lov § 3). Make the letter about the decision instead, and write down what the child disagrees with.
finding-complaint-not-on-list = This says something about complaining, but the decision is not one of those that a child has their own right to complain about (barnets lov § 3, nr. 1-10). Take it out, or correct what the decision is about.
finding-complaint-not-on-list-step = A step is about complaining, but no decision in the case is one of those that a child has their own right to complain about (barnets lov § 3, nr. 1-10). Take the step out of the child’s path.
finding-complaint-not-on-list-sheet = The sheet to complain on cannot be made. The decision is not one of those that a child has their own right to complain about (barnets lov § 3, nr. 1-10). Make the letter about the decision instead, and write down what the child disagrees with.
finding-unsigned-right = No lawyer has read the texts about rights yet. Read them yourself before you give them to the child.
finding-unsigned-right-draft = No lawyer has read and signed the texts yet, so the document is made only as a draft. Ask for a draft. It can be read, but not given to the child.

finding-no-glyph = Here are characters we cannot write on the paper: { $chars }. Delete them, or write them in letters.
finding-no-glyph-control = Here are invisible characters: { $chars }. They often come along when text is copied. Delete the text, and write it again.
finding-no-glyph-direction = Here are invisible characters that turn the writing around: { $chars }. Delete the text, and write it again.

# the gate: who may be whom, what a text may not do, and what state lets be said

finding-may-be-meant = { $name } may be the one who is suspected, because nobody is marked yet. Mark the right person, or consider somebody else.
confirm-may-be-meant = I have thought it through. It is not one of those who may be suspected.
finding-suspected-in-document-may-be-meant = { $name } may be the one who is suspected, because nobody is marked yet. { $name } cannot keep the paper or pass on messages. Mark the right person, or choose somebody else.
finding-suspected-in-document-does = { $name } { $sure ->
    [no] may be the suspected person and stands on the child’s way. Choose somebody else. { -maybe-suspected }
   *[yes] is suspected and stands on the child’s way. Choose somebody else.
  }
finding-missing-field-people-role = Who is { $name } to the child? Choose a role. Without it nobody knows whether { $name } can take part.
finding-custody-in-room = { $name } cannot be there. When the notification is about abuse by the parents, the talk is held without those who have custody or live with the suspected person (barnets lov § 137, stk. 3). { $name } can come along and wait outside.
finding-custody-in-room-weigh = { $name } lives with the child or has custody, and the home may not be safe. Can the child speak freely while { $name } is there? Otherwise { $name } can come along and wait outside.
finding-custody-in-room-circle = { $name } is family or a friend, and there may be social control. Can the child speak freely while { $name } is there?
confirm-custody-in-room = I have asked the child alone. The child can speak freely while the adult is there.
finding-sibling-in-room = { $name } is the child’s brother or sister. That can be a comfort, but siblings can be loyal, or have something to tell themselves. Ask the child alone whether { $name } is to be there.
finding-sibling-in-room-careful = { $name } is the child’s brother or sister and cannot be there. { $name } may be a witness or live with the suspected person. Talk with each of them alone.
confirm-sibling-in-room = I have asked the child alone. The child wants its brother or sister there.
finding-interpreter-is-close = { $name } is family, a friend or a child and cannot interpret for the child. Book an interpreter from outside.
finding-interpreter-known = The family knows the interpreter. Book one by phone, from another part of the country.
confirm-interpreter-known = I have asked the child alone. The child is at ease with the interpreter.
finding-interpreter-missing = The child uses sign language, and no interpreter comes to the meeting. If you do not sign yourself, book a sign language interpreter and put the interpreter on the meeting.
finding-home-person = { $name } lives where the child sleeps, and the home is not safe. Choose somebody who lives elsewhere.
confirm-home-person = I have asked the child alone. The child is at ease with the adult and has chosen them.
finding-police-not-agreed = { $name } is from the police and is at the meeting. What the child may be told is agreed with the police first. Write in what was agreed, or take { $name } out.
finding-police-not-agreed-visit = What the child may be told before the børnehus, the doctor or the police is agreed with the police first. Write the agreement in on the child’s page.
finding-police-not-agreed-suspected = The child is suspected itself. Then it gets no paper about the børnehus before it has a defender. Agree with the police who says what.
finding-tell-suspect = { $name } is suspected, may be, or lives with the suspected person. Do the police agree? Is the child told first? And where does the child sleep tonight?
finding-tell-suspect-words = Parents or the home would be told here: { $words }. One of them may be the suspected person. Do the police agree? Is the child told first? And where does the child sleep tonight?
finding-tell-suspect-step = A talk with the parents is promised, and one of them may be the suspected person. Do the police agree? Is the child told first? And where does the child sleep tonight?
finding-tell-suspect-parents = The parents, or one of them, may be the suspected person, and here they are told something of the talk. Do the police agree? Is the child told first? And where does the child sleep tonight?
finding-guide-tells = The guide tells { $name } where and when the talk is. The parents do not know of it. Hand it over only if { $name } will not speak of it at home.
finding-guide-tells-circle = The guide tells { $name } where and when the talk is. Under social control that can reach the family. Say it in person, or wait until you meet.
confirm-guide-tells = I have spoken to the bisidder. Time and place will not be passed on.
confirm-tell-suspect = The police agree, where they are involved. The child is told first. I know where the child sleeps tonight.
finding-card-under-lock = The child may be waiting for the police. A card opens the child’s page where no adult is present. It is better to wait, or to open the page together.
confirm-card-under-lock = I have talked with the police or my leader about the card.
finding-parents-know-again = The talk is very near. Is it still true that the parents do not know of it?
confirm-parents-know-again = I have found out today what the parents know.
finding-blame-or-pressure = This presses the child or blames it: "{ $words }". No text may do that. Write that it is not the child’s fault, and that the child chooses whether to answer.
finding-blame-or-pressure-decision = Here the child may feel pressed or blamed: "{ $words }". If it has to stand in the decision, then write also what the adults are responsible for.
confirm-blame-or-pressure = It has to stand in the decision, and the child can read that it is not its fault.
finding-right-too-large = This gives a right that the child does not have: "{ $words }". Write what the child can ask for, and who decides.
finding-tell-somebody-now = Somebody has to know this today: "{ $words }". Call your leader or the emergency duty now. If there is danger right now, call 112.
finding-tell-somebody-now-leaves = Somebody has to know this today: "{ $words }". Call your leader or the emergency duty now. The words must not stand on a paper that others can read.
confirm-tell-somebody-now = I have passed it on today.
finding-language-unread = The text is in a language or a script that we cannot read. Let somebody who knows the language read it before the child gets it.
confirm-language-unread = Somebody who knows the language has read the text. It does not ask, promise or press.
finding-safety-again = The child has told something or taken something back. Answer all questions about safety before anything leaves the house.
finding-code-word = Something stands here about a word or sign that was agreed: "{ $words }". Whoever finds the paper would know it. Say it aloud only.
finding-share-with-parents-police = The police are considering the case or wait to talk with the child. Put nothing on paper into the parents’ hands. Ask the police what they may be told.
finding-share-with-parents-control = Under social control the parents get nothing on paper. Say it aloud, once the risk is assessed and the child is safe.
finding-share-with-parents-unknowing = The parents do not know of the talk, so the paper cannot be given to them. Wait until they do.
finding-share-with-outcome = More stands here than that the notification was received. A professional may hear it where it matters for the support they give the child. A citizen is no party to the case and hears only that it was received.
finding-share-with-school-spoken = This is said aloud and not written down for the school: a paper can end where the home sees it. Call the teacher or pedagogue instead.
finding-share-with-school-role = The paper is for a teacher or pedagogue who is with the child day by day. By what stands in the case { $name } is not. Choose somebody else, or correct the role.
finding-share-with-school-suspected = { $name } is suspected or may be the suspected person, and is told nothing. Choose somebody else.
finding-share-with-school-reason = This is the reason of the talk as you wrote it for the child. The school does not get it on paper. Write only what helps the child.
finding-share-with-school-home = Something here is about the child’s home: { $words }. The paper may only say what helps the child before and after the talk. Delete it, or confirm that nothing here says how the child lives at home.
finding-share-with-school-words = These are your own words to somebody who is no party to the case. Read them once more: do they say only what helps the child, and nothing of why?
confirm-share-with = What stands there goes to a professional who needs to know it.
finding-reporter-named-perhaps = Can the child read here who made the notification: "{ $words }"? If so, write it without whoever told.
finding-health-told = This tells of another’s health: "{ $words }". The child has to know what happens, and not what another suffers from. Write it without, or only as much as the other agreed to.
finding-sibling-told = { $name } is mentioned here. What is { $name }’s own belongs in { $name }’s own case. Write only what is about the child itself.
finding-sibling-told-words = This tells of a brother or sister: "{ $words }". It belongs in the other case. Write only what is about the child itself.
finding-reason-tells = The reason of the change tells of another’s life, or of what the child said: "{ $words }". Write a reason that is true and that the child cannot take upon itself, for example another job.
finding-reason-tells-found = What stands of where the former adviser can be found tells of another’s life, or of what the child said: "{ $words }". Write only where and how the child can say thank you.
finding-case-closed = The case is closed, so nothing is made for the child. Open the case again if you meet.
finding-talk-not-held = The talk has not been held yet. Note first that it was held, or choose another.
finding-talk-held = The talk has been held, so the letter before it comes too late. Choose the next talk, or make the paper after the talk.
finding-placement-undecided = Nothing is decided about where the child will live. The child is heard first (barnets lov § 5, stk. 3). Write it as something you consider, or take the step out.
confirm-placement-undecided = I tell the child that it is not decided, and that its opinion counts.
finding-waiting-without-day = A step is waiting, but the child is not told when it hears from you. Write a day, even if there is no news.
finding-waiting-without-day-called-off = The meeting is cancelled, and the child is not told when it hears from you. Plan another talk, or write a day at a step that waits on the child’s way.
confirm-waiting-without-day = I cannot name a day yet, and I tell the child so.
finding-complaint-late = The time for complaining is over. The child can still complain and write why. Say so when you read the paper.
confirm-complaint-late = I tell the child that the time is over, and that it can still complain.

finding-safety-disagrees-track-kind = What the case is about does not fit the answer to who is suspected. Change one of the two.
finding-safety-disagrees-police = The police are involved because the child may have been harmed, but the answer is that nobody is suspected. Change the answer, or write what the police are involved in.
finding-safety-disagrees-police-step = The answer is that the police are not involved, but a step with the police is under way or promised. Change one of the two.
finding-safety-disagrees-risk-step = The answer is that the risk assessment is made, but its step is not done. Change one of the two.
finding-safety-disagrees-nobody-fits = Whoever is marked as suspected does not fit the answer to who is suspected. Change one of the two.
finding-safety-disagrees-nobody-marked = The answer is that the suspected person is on the list, but nobody is marked. Mark the person, or change the answer.
finding-safety-disagrees-works = { $name } is marked as suspected and is to talk, write or interpret at the meeting. Change one of the two.
finding-no-message-under-social-control-take-home = Under social control the child must not take anything home. Use the letter after the talk, and read it aloud.
finding-no-neutral-number = The number is one of the municipality’s, so it is not neutral. Write another number, or take it out.
finding-event-words-leaves = This has words about what may have happened: { $words }. Others can read the paper. Write the sentence another way, and answer the safety questions again.
finding-event-words-decision = This has words about what may have happened: { $words }. Others can read the paper. A decision has to say why, but are the words needed? Otherwise write it without them.
confirm-event-words = The words are needed in the decision. I have thought about who can read it, and I hand it to the child myself.
finding-event-words-said-leaves = The child’s words stand in the case as they were said. But others can read the paper: { $words }. Take the line off the paper, and answer the safety questions again. Tell the child that you have written it down.
finding-reporter-named-role = It shows who made the notification: "{ $words }". Write it without the role.

# What the fields are called. Each starts a sentence and counts as one thing: "… is missing", "… points to".

field-municipality = The municipality
field-track = What the case is about
field-child-first-name = The child’s first name
field-child-birth-date = The child’s date of birth
field-child-band = How the text speaks to the child
field-child-reads = How the child reads
field-child-language = The child’s language
field-child-interpreter = The language that is interpreted into
field-child-pronoun = She, he or they
field-child-needs = What has to be allowed for
field-child-wishes = What the child wishes for
field-child-safe-contact-how = The safe way to reach the child
field-child-safe-contact-via = The person you can reach the child through
field-child-safe-contact-checked-on = The day the safe way was last checked
field-safety-suspected = The answer to who is suspected
field-safety-suspect-is = The answer to whether you know who it is
field-safety-suspect-at-home = The answer to whether the suspected person is in the home
field-safety-social-control = The answer to whether there may be social control
field-safety-risk-assessed = The answer to whether the risk assessment is made
field-safety-parents-know = The answer to whether the parents know that you are talking
field-safety-police = The answer to whether the police are involved
field-safety-police-about = The answer to what the police are involved for
field-safety-journey = The answer to whether the child may be sent abroad
field-safety-watched-phone = The answer to whether anybody can see the child’s phone
field-safety-protected-address = The answer to whether the address is protected
field-safety-delivery = How the child gets the paper
field-safety-kept-by = The name of the one who keeps the paper
field-safety-which-home = The home that the paper goes to
field-people = The list of people in the case
field-people-id = The person’s id
field-people-first-name = The first name
field-people-name = The full name
field-people-pronoun = She, he or they
field-people-role = The role
field-people-phone = The telephone number
field-people-phone-hours = The time when the telephone is answered
field-people-number-is-neutral = Whether the number is neutral
field-people-about = A sentence from the person
field-people-age = The age
field-people-custody = The answer about custody
field-people-steady = The steady adult
field-people-reported = Who made the notification
field-people-witnessed = Who saw or heard it
field-people-suspected = The mark that says suspected
field-meetings = A meeting
field-meetings-id = The meeting’s id
field-meetings-kind = The kind of meeting
field-meetings-state = The status of the meeting
field-meetings-starts-at = The time of the meeting
field-meetings-minutes = The length of the meeting
field-meetings-place = The place of the meeting
field-meetings-place-cleared = The answer to whether the place may be mentioned
field-meetings-other-place = Whether you can meet somewhere else
field-meetings-people = The list of adults at the meeting
field-meetings-people-id = An adult at the meeting
field-meetings-people-does = What the adult does at the meeting
field-meetings-bisidders = The bisidder
field-meetings-bisidder-offered-by = The one who told the child about the bisidder
field-meetings-why = The reason why you meet
field-meetings-personal = The personal sentence
field-meetings-stop-sign = The stop sign
field-meetings-topics = What you can talk about
field-meetings-not-decided = Whether anything is decided
field-meetings-who-gets-to-know = Who gets to know
field-meetings-after-text = What happens afterwards
field-meetings-after-hear-on = The day the child hears from you
field-meetings-said-text = What the child said
field-meetings-closing-takes-further-what = What you take further
field-meetings-closing-takes-further-to = The one you tell it to
field-meetings-closing-tell-who = The one who gets to know something
field-meetings-closing-tell-child-wants-call = The call to the child
field-meetings-closing-unknown-what = What you do not know yet
field-meetings-closing-talk-to = The one the child can talk to
field-meetings-closing-needs = What the child needs
field-meetings-closing-may-say-at-home = What the child can say at home
field-meetings-closing-may-say-to-parents = What you agreed that the parents hear
field-share = Whom the paper is for
field-needs-before = What the child needs before the talk
field-needs-after = What the child needs after the talk
field-basis = What allows you to tell it
field-notices = The notification
field-notices-received-at = The day the notification came
field-notices-outcome = The answer to whoever notified
field-meetings-closing-next-meeting = The next meeting
field-steps-step = The step
field-steps-who = The one who does it
field-steps = The child’s way
field-steps-waiting-for = What is waited for
field-agreements-what = The agreement
field-agreements-told-child = What the child has been told about the agreement
field-agreements-who = The one who has promised something
field-agreements-made-in = The meeting where the agreement was made
field-decisions-what = What has been decided
field-decisions-why = The reason given
field-decisions-how-you-counted = How the child’s view counted
field-decisions-followed = Whether it is as the child wanted
field-decisions-purpose = The purpose
field-decisions-lasts = How long it lasts
field-decisions-by = The one who decided it
field-decisions-decided-on = The date of the decision
field-decisions-matter = What the decision is about
field-decisions-made-by = Who made the decision
field-decisions = A decision in the case
field-adviser-changes-from = The former adviser
field-adviser-changes-to = The new adviser
field-adviser-changes = Change of adviser
field-adviser-changes-on = The day of the change
field-adviser-changes-why = The reason for the change
field-adviser-changes-said-by-former = The answer to whether it is in the former adviser’s own words
field-adviser-changes-carries-over = What the new adviser knows already
field-adviser-changes-found = Where the child can still thank the former adviser
field-ending-on = The day on which the case ends
field-ending-why = Why the case ends
field-ending-stays = What stays
field-ending-come-back = How the child can come back
field-documents-by = The one who gave the paper
field-rights-bisidder = The right to a bisidder
field-rights-not-answer = Being able not to answer
field-rights-stop = The promise of being able to stop
field-rights-another-way = Saying it another way
field-rights-hear-notes = Hearing what has been written
field-rights-what-next = Knowing what happens now
field-rights-interpreter = Asking for an interpreter
field-rights-another-place = Asking for another place
field-rights-complaint = The right to complain
field-rights-see-papers = Asking to see the papers
field-rights-contact = Asking for something about contact
field-rights-ask-placement = Asking to live somewhere else
field-rights-be-heard = Being heard before something is decided
field-rights-lawyer = Asking about a lawyer
field-rights = The rights
field-state = The state of the case
field-steps-next-contact = The day on which the child hears from you
field-meetings-siblings-in-room = Brothers and sisters at the meeting
field-decisions-complaint-until = The last day for complaining
field-safety = The safety answers
field-safety-police-agreed = What is agreed with the police
field-safety-police-agreed-what = What is agreed with the police
field-safety-police-agreed-with = Whom you agreed on it with
field-safety-police-agreed-on = The day it was agreed
field-safety-plan = The plan for the child’s safety
field-safety-plan-text = The line of the plan
field-safety-plan-cleared = Whether the line may stand on a paper
field-safety-plan-until = The day on which the line of the plan ends
field-child-companion = The figure that the child chose
field-steps-one-of = What the step may be instead
