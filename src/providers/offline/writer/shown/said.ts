/** What stands around what a sentence says. */

/** What somebody says of it, and how sure they are. */
export const SAYS =
  /^(?:(?:the|these|this|its|their) )?(?:\p{L}+ )?(?:results?|findings?|data|stud(?:y|ies)|analys[ei]s|models?|researchers|authors|simulations) (?:also |strongly |further )?(?:show(?:s|ed)?|found|find|reveal(?:s|ed)?|demonstrat(?:e|es|ed)|confirm(?:s|ed)?|(suggest(?:s|ed)?|impl(?:y|ies|ied)|indicat(?:e|es|ed)|propos(?:e|es|ed)|hypothesi[sz]ed?)) that /iu;
/** Where and when it is so, which stands in the captions. */
export const LEAD =
  /^(?:(?:in|on|at|during|after|for|among|across|overall|moreover|however|therefore|thus|here)\b[^,]{0,40}, |(?:but|and|so|also) )/iu;
/** A condition or a doubt would have to be drawn, too. */
export const OPEN =
  /\b(?:if|whether|unless|although|though|unclear|unknown|hypothesi[sz]\w*|believed|thought|question\w*)\b|\?$/iu;
