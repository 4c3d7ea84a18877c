/**
 * Everything that the component says, in English. The property `strings` replaces any of it; forms
 * for numbers are chosen by the plural rules of `locale`.
 */
export const STRINGS = {
  locale: 'en',
  loading: 'Loading the discussion…',
  notLoaded: 'The discussion could not be loaded.',
  noPost: 'There is no such discussion, or it is not for you to see.',
  signedOut: 'Sign in to read this discussion.',
  signInToReply: 'Sign in to reply.',
  signIn: 'Sign in',
  tryAgain: 'Try again',
  deletedPost: 'This post was deleted by its author.',
  replies: { one: '{n} reply', other: '{n} replies' },
  noReplies: 'No replies yet',
  beFirst: 'Nobody has replied yet. What do you think?',
  order: 'Order',
  oldest: 'Oldest first',
  newest: 'Newest first',
  locked: 'This discussion is closed. It takes no new replies.',
  withheld: 'Write before you read: you will see what others replied once you have replied yourself.',
  withheldSignedOut: 'In this discussion one sees the replies after having written one. Sign in to begin.',
  reply: 'Reply',
  continueReply: 'Continue your reply',
  edit: 'Edit',
  delete: 'Delete',
  hide: 'Hide reply',
  restore: 'Restore reply',
  replyTo: 'Reply to {name}',
  replyToPost: 'Your reply',
  editReply: 'Edit your reply',
  placeholder: 'Write your reply. Markdown works.',
  send: 'Post reply',
  save: 'Save changes',
  cancel: 'Close',
  discard: 'Discard draft',
  sending: 'Sending…',
  waiting: 'No answer yet. Trying again…',
  draftKept: 'Draft kept on this device',
  empty: 'Write something first.',
  notSent: 'It could not be sent. Your words are kept; try again.',
  changedMeanwhile: 'This reply was changed since you began. What it says now is below; saving replaces it with yours.',
  nowSays: 'It says now',
  confirmDelete: 'Delete this reply? Its words can’t be brought back.',
  keep: 'Keep it',
  deleted: 'This reply was deleted.',
  hiddenNote: 'Hidden by a moderator. Only its author and moderators see it.',
  someone: 'someone',
  instructor: 'Instructor',
  admin: 'Admin',
  authorOfPost: 'Author',
  you: 'You',
  edited: 'edited',
  editedAt: 'edited {time}',
  inReplyTo: 'in reply to {name}',
  permalink: 'Link to this reply, {time}',
  isNew: 'New',
  branch: { one: '{n} reply', other: '{n} replies' },
  more: { one: 'Show {n} more reply', other: 'Show {n} more replies' },
  moreSome: 'Show more replies',
  newReplies: { one: '{n} new reply', other: '{n} new replies' },
  inContext: 'You are looking at one reply and what it answers.',
  wholeThread: 'Show the whole discussion',
  noReply: 'The reply that the link names is not here. It may have been deleted.',
  posted: 'Your reply is posted.',
  saved: 'Your changes are saved.',
  gone: 'The reply is deleted.',
  problems: {
    network: 'The server can’t be reached. Check your connection.',
    unauthenticated: 'You are not signed in any more. Sign in and try again; your words are kept.',
    forbidden: 'You may not do this here.',
    'edit-window-closed': 'The time in which you could change this is over.',
    'post-locked': 'This discussion was closed meanwhile and takes no new replies. Your words are kept.',
    'post-deleted': 'This post was deleted meanwhile and takes no new replies. Your words are kept.',
    'parent-deleted': 'The reply you are answering was deleted meanwhile. Your words are kept; you can copy them elsewhere.',
    'duplicate-reply': 'You have just posted the same words here.',
    'depth-limit': 'This branch is as deep as it may be. Answer a reply further up.',
    'payload-too-large': 'This is too long to be posted.',
    'rate-limited': 'That was a lot at once. Wait a little and try again.',
    'not-found': 'This is not here any more.',
    'precondition-failed': 'This changed a moment ago. Look at it again, and decide again.',
    unavailable: 'The server is busy. Try again in a moment.',
  },
};

/** Makes what says a string: by its name, with values for what is in braces. */
export function speaker(own = {}) {
  const strings = { ...STRINGS, ...own, problems: { ...STRINGS.problems, ...own.problems } };
  const plural = new Intl.PluralRules(strings.locale);
  const number = new Intl.NumberFormat(strings.locale);
  const say = (name, values = {}) => {
    const string = strings[name];
    const form =
      typeof string === 'object' ? (string[plural.select(values.n)] ?? string.other) : string;
    return form.replace(/\{(\w+)}/g, (_, key) =>
      typeof values[key] === 'number' ? number.format(values[key]) : values[key],
    );
  };
  /** What went wrong: in our words, or in the server's where it knows better. */
  say.problem = (problem) =>
    problem.errors?.map((error) => error.detail).join(' ') ||
    strings.problems[problem.code] ||
    (problem.status >= 500 ? strings.problems.unavailable : problem.detail) ||
    strings.notSent;
  say.locale = strings.locale;
  return say;
}
