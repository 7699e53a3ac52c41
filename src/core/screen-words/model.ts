/** What has to be said in every language. */
export interface ScreenWords {
  /** The words that every video ends with. */
  made: string;
  /** `Source: …`, in the video's file. */
  source: string;
  /** In capitals, before a status message's source. */
  retracted: string;
  figures: {
    /** Shown because the requester answers for them. */
    insisted: string;
    /** Not shown, because the licence does not allow it. */
    missing: string;
  };
  /** Of a picture that the requester sent: that it is not the paper's, and whose it is where no name is given. */
  own: { foreign: string; requester: string };
  authors: {
    and: string;
    /** `and 3 others`: who is not named, 1 or more. */
    others(count: number): string;
  };
  licence: {
    none: { name: string; meaning: string };
    publicDomain: string;
    /** A licence that is none of Creative Commons. */
    unknown: string;
    adapt: string;
    unchanged: string;
    /** These follow one of the two before. */
    nonCommercial: string;
    alike: string;
  };
  end: {
    heading: string;
    /** Spoken: a viewer may not read. */
    retracted: string;
  };
}
