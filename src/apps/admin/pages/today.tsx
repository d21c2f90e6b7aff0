import { EmptyState } from '../../../ui/empty-state';
import { PageHead } from '../../../ui/page-head';
import { useShellWords } from '../shell/words';
import type { PageProps } from './page-list';

function Page({ takesFocus }: PageProps) {
  const words = useShellWords();
  return (
    <>
      <PageHead title={words.pages.today} takesFocus={takesFocus} />
      <EmptyState title={words.pages.today} text={words.nowhere.text} />
    </>
  );
}

export { Page as page };
