/** For a person who has never seen the page: what each view answers. */
import { views } from '../state/store';
import { strings } from '../strings';
import { viewStrings } from '../strings.views';
import { Dialog } from './dialog';

const text = viewStrings.help;

export function Help() {
  return (
    <Dialog title={text.title}>
      <p>{text.start}</p>
      <dl class="help">
        {views.map((view) => (
          <div key={view}>
            <dt>{strings.tabs[view]}</dt>
            <dd>{text.views[view]}</dd>
          </div>
        ))}
      </dl>
      {text.more.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </Dialog>
  );
}
