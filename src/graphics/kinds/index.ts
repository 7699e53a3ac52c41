/** Which file draws which kind. */
import type { Visual } from '#src/core/script.ts';
import type { Graphic, GraphicInput } from '../graphic.ts';
import { openPicture } from '../picture.ts';
import { chartGraphic } from './chart/index.ts';
import { compareGraphic } from './compare.ts';
import { endGraphic } from './end.ts';
import { figureGraphic, ownGraphic } from './figure.ts';
import { flowGraphic } from './flow.ts';
import { focusGraphic } from './focus.ts';
import { forestGraphic } from './forest.ts';
import { numberGraphic } from './number.ts';
import { pictureGraphic } from './picture.ts';
import { placeGraphic } from './place.ts';
import { quoteGraphic } from './quote.ts';
import { scaleGraphic } from './scale.ts';
import { shareGraphic } from './share.ts';
import { clipGraphic, statement } from './statement.ts';
import { stepsGraphic } from './steps.ts';
import { termGraphic } from './term.ts';
import { timeGraphic } from './time.ts';
import { titleGraphic } from './title.ts';
import { valuesGraphic } from './value.ts';

/** A picture that cannot be read, or icons that are not there, are told in words instead. */
export async function graphicOf(visual: Visual, input: GraphicInput): Promise<Graphic> {
  const { scene, picturePath } = input.request;
  switch (visual.kind) {
    case 'title':
      return titleGraphic({ ...input, visual });
    case 'number':
      return numberGraphic({ ...input, visual });
    case 'share':
      return shareGraphic({ ...input, visual });
    case 'chart':
      return chartGraphic({ ...input, visual });
    case 'forest':
      return forestGraphic({ ...input, visual });
    case 'scale':
      return scaleGraphic({ ...input, visual });
    case 'steps':
      return stepsGraphic({ ...input, visual });
    case 'compare':
      return compareGraphic({ ...input, visual });
    case 'place':
      return placeGraphic({ ...input, visual });
    case 'time':
      return timeGraphic({ ...input, visual });
    case 'quote':
      return quoteGraphic({ ...input, visual });
    case 'term':
      return termGraphic({ ...input, visual });
    case 'flow':
      return flowGraphic({ ...input, visual });
    case 'value':
      return valuesGraphic({ ...input, visual });
    case 'picture':
      return (await pictureGraphic({ ...input, visual })) ?? statement(input, scene.heading);
    case 'focus':
      return (await focusGraphic({ ...input, visual })) ?? statement(input, scene.heading);
    case 'figure':
      return figureGraphic({ ...input, visual }, picturePath ? await openPicture(picturePath) : null);
    case 'own':
      return ownGraphic({ ...input, visual }, picturePath ? await openPicture(picturePath) : null);
    case 'clip':
      return clipGraphic(input);
    case 'end':
      return endGraphic({ ...input, visual });
  }
}
