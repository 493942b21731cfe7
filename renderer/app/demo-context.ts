import { createContext, use } from 'react';

/** Whether the office on the screen is the demo office. */
export const DemoContext = createContext(false);
export const useIsDemo = (): boolean => use(DemoContext);
