/** Links into the reader. */
import type { StoryKey } from '../engine/types';
import { openStory } from '../state/mentions';
import { showPlace, type TextPlace } from '../state/places';
import { documentById, storyTitle } from '../state/store';

/** A story's title; `at`: the place in it that is shown. */
export function StoryLink({ story, at, dated }: { story: StoryKey; at?: TextPlace; dated?: boolean }) {
  const published = documentById(story.document)?.stories.find((one) => one.id === story.story)?.published;
  return (
    <>
      <button type="button" class="link story" onClick={() => (at ? showPlace(at) : openStory(story))}>
        {storyTitle(story)}
      </button>
      {dated && published && <span class="m"> {published.slice(0, 10)}</span>}
    </>
  );
}
